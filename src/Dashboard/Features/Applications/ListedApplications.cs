using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>The listed applications of the latest snapshot, made once for all who see everything, and once a circuit for others: only those that changed are made anew. Thread-safe.</summary>
public sealed class ListedApplications
{
    private readonly Lock gate = new();
    private ExplainedSnapshot made = ExplainedSnapshot.Empty;
    private ImmutableDictionary<ApplicationKey, ListedApplication> listed = ImmutableDictionary<ApplicationKey, ListedApplication>.Empty;

    public ImmutableDictionary<ApplicationKey, ListedApplication> Of(ExplainedSnapshot explained)
    {
        lock (gate)
        {
            if (!ReferenceEquals(made, explained))
            {
                listed = Make(explained);
                made = explained;
            }

            return listed;
        }
    }

    private ImmutableDictionary<ApplicationKey, ListedApplication> Make(ExplainedSnapshot explained)
    {
        var next = listed.ToBuilder();
        next.RemoveRange(listed.Keys.Where(key => !explained.Snapshot.Applications.ContainsKey(key)));
        foreach (var (key, application) in explained.Snapshot.Applications)
        {
            var explanation = explained.Explanations.GetValueOrDefault(key);
            var since = explained.Snapshot.FirstSeen.GetValueOrDefault(key)?.Since;
            if (!IsSame(listed.GetValueOrDefault(key), application, explanation, since))
            {
                next[key] = ListedApplication.From(application, explanation, since);
            }
        }

        return next.ToImmutable();
    }

    private static bool IsSame(ListedApplication? before, Core.Model.Application application, Explanation? explanation, DateTimeOffset? since) =>
        before is not null && ReferenceEquals(before.Application, application) && ReferenceEquals(before.Explanation, explanation) && before.Since == since;
}

/// <summary>The one that all share who see everything.</summary>
public sealed class ListedForAll
{
    public ListedApplications Applications { get; } = new();
}
