using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Testing;

public static partial class Some
{
    /// <summary>A cause of the family that makes headlines, without evidence and remedies unless given.</summary>
    public static Cause Cause(string id = "new-commit", Severity severity = Severity.Broken, string? root = null, CauseFamily family = CauseFamily.WhyDifferent, params Remedy[] remedies) => new(
        id,
        $"Title of {id}",
        $"Sentence of {id}.",
        family,
        severity,
        Confidence.Proven,
        1,
        [],
        [.. remedies])
    {
        RootKey = root,
    };

    public static Explanation Explanation(ApplicationKey key, params Cause[] causes) =>
        new(key, [.. causes], [], Moment, 1) { Headline = causes.FirstOrDefault(cause => cause.Family == CauseFamily.WhyDifferent) };

    /// <summary>A source that is live at <see cref="Moment"/>.</summary>
    public static SourceStatus Live(SourceId id) => new(id, SourceState.Live, Moment, Moment);

    public static SourceStatus Lost(SourceId id, string why) => new(id, SourceState.Unreachable, Moment, Moment - TimeSpan.FromMinutes(4), why);

    /// <summary>A snapshot of applications with their causes, seen through an Argo CD that is live.</summary>
    public static ExplainedSnapshot Explained(params (Application Application, Cause[]? Causes)[] applications)
    {
        var snapshot = new Snapshot
        {
            Version = 1,
            At = Moment,
            Applications = applications.ToImmutableDictionary(one => one.Application.Key, one => one.Application),
            Sources = ImmutableDictionary<SourceId, SourceStatus>.Empty.Add(ArgoCd, Live(ArgoCd)),
        };
        return new(snapshot, applications.Where(one => one.Causes is not null)
            .ToImmutableDictionary(one => one.Application.Key, one => Explanation(one.Application.Key, one.Causes!)));
    }

    public static ExplainedSnapshot With(this ExplainedSnapshot explained, SourceStatus status) =>
        explained with { Snapshot = explained.Snapshot with { Sources = explained.Snapshot.Sources.SetItem(status.Id, status) } };

    public static ExplainedSnapshot Since(this ExplainedSnapshot explained, Application application, DateTimeOffset since) => explained with
    {
        Snapshot = explained.Snapshot with { FirstSeen = explained.Snapshot.FirstSeen.SetItem(application.Key, new("OutOfSync/Healthy", since)) },
    };

    /// <summary>An application that Argo CD calls Synced and Healthy.</summary>
    public static Application Fine(string name) => Application(name) with { Sync = SyncStatus.Synced, Health = HealthStatus.Healthy };
}
