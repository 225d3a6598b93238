using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Declarations;

/// <summary>
/// Reads which databases the branches of applications' repositories declare under the applications' paths, and whether
/// the applications' filters take them. Nothing is read again while refs and sources stay: trees are known by their ids.
/// Not thread-safe: one reader, one caller at a time.
/// </summary>
public sealed class DeclarationReader(IGitReader git)
{
    private readonly DeclaringTrees trees = new(git);
    private Dictionary<ApplicationKey, (Asked Asked, DeclaredSet Answer)> known = [];

    /// <summary>How often a directory was read and selected from; it stands still while nothing moves.</summary>
    public long SelectionsRead => trees.SelectionsRead;

    public async Task<DeclaredSet> ReadAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        var next = new Dictionary<ApplicationKey, (Asked Asked, DeclaredSet Answer)>(snapshot.Applications.Count);
        foreach (var application in snapshot.Applications.Values.OrderBy(application => application.Key))
        {
            var asked = Asked.Of(snapshot, application);
            next[application.Key] = known.TryGetValue(application.Key, out var held) && held.Asked == asked && held.Answer.Unread.Items.All(place => place.Kind != UnreadKind.NotRead)
                ? held
                : (asked, await ReadAsync(application, asked, cancellationToken));
        }

        known = next;
        return DeclaredSet.Of(next.Values.SelectMany(answer => answer.Answer.Databases.Concat(answer.Answer.Operators)), next.Values.SelectMany(answer => answer.Answer.Unread).ToEquatableList());
    }

    private async Task<DeclaredSet> ReadAsync(Application application, Asked asked, CancellationToken cancellationToken)
    {
        var databases = new List<DeclaredDatabase>();
        var unread = asked.Charts.Select(chart => new UnreadPlace(application.Key, chart.RepoUrl, null, UnreadKind.NotRendered, true, $"Helm renders the chart {chart.Chart}")).ToList();
        for (var i = 0; i < asked.Sources.Count; i++)
        {
            var (source, refs) = (asked.Sources[i], asked.Refs[i]);
            if (refs is null)
            {
                unread.Add(new(application.Key, source.RepoUrl, null, UnreadKind.NotRead, true, git.Refs(source.RepoUrl).Why ?? "not read yet"));
                continue;
            }

            if (TrackedBranches.LeftOut(refs) is > 0 and var more)
            {
                unread.Add(new(application.Key, source.RepoUrl, null, UnreadKind.LeftOut, false, $"{more} more branches are not looked at"));
            }

            await ReadAsync(application, source, refs, (databases, unread), cancellationToken);
        }

        return DeclaredSet.Of(databases, unread.ToEquatableList());
    }

    private async Task ReadAsync(Application application, ApplicationSource source, RepositoryRefs refs, (List<DeclaredDatabase> Databases, List<UnreadPlace> Unread) into, CancellationToken cancellationToken)
    {
        var looks = TrackedBranches.Of(source, refs);
        await trees.ResolveAsync(source, [.. looks.Select(look => look.Commit)], cancellationToken);
        foreach (var look in looks)
        {
            var found = await trees.ReadAsync(source, look.Commit, application.Key.Name, cancellationToken);
            into.Databases.AddRange((found.ValueIfKnown?.Files ?? []).Select(item => Declared(application, source, look, item)));
            if (!found.IsKnown)
            {
                into.Unread.Add(new(application.Key, source.RepoUrl, look.Name, UnreadKind.NotRead, look.OnTracked, found.Why ?? "it could not be read"));
            }
            else if (found.Value.Doubt is { } doubt)
            {
                into.Unread.Add(new(application.Key, source.RepoUrl, look.Name, UnreadKind.NotRendered, look.OnTracked, doubt));
            }
        }
    }

    private static DeclaredDatabase Declared(Application application, ApplicationSource source, Look look, DeclaringFile item)
    {
        var key = item.Object.Key;
        return new(
            application.Key,
            key.Namespace.Length > 0 ? key : key with { Namespace = application.Destination.Namespace },
            new(source.RepoUrl, look.Name, item.Path, item.IsTaken, look.OnTracked),
            item.Object.Json);
    }

    /// <summary>All that an answer depends on, beside the repositories' unchanging commits.</summary>
    private sealed record Asked(EquatableList<ApplicationSource> Sources, EquatableList<ApplicationSource> Charts, EquatableList<RepositoryRefs?> Refs, string Namespace)
    {
        public static Asked Of(Snapshot snapshot, Application application)
        {
            var sources = application.Sources.Where(source => source is { Chart: null, Path.Length: > 0 }).ToEquatableList();
            var charts = application.Sources.Where(source => source.Chart is not null).ToEquatableList();
            return new(sources, charts, sources.Select(source => Moves(snapshot.Repositories.GetValueOrDefault(source.RepoUrl))).ToEquatableList(), application.Destination.Namespace);
        }

        /// <summary>Without the time of asking: only moves count.</summary>
        private static RepositoryRefs? Moves(RepositoryRefs? refs) => refs is null ? null : refs with { At = default };
    }
}
