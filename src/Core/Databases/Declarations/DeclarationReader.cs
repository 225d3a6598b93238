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
    private const string SourceName = "Git";

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
            next[application.Key] = known.TryGetValue(application.Key, out var held) && held.Asked == asked && held.Answer.NotRead.Count == 0
                ? held
                : (asked, await ReadAsync(application, asked, cancellationToken));
        }

        known = next;
        return new(
            next.Values.SelectMany(answer => answer.Answer.Databases).ToEquatableList(),
            next.Values.SelectMany(answer => answer.Answer.NotRead).Distinct().ToEquatableList());
    }

    private async Task<DeclaredSet> ReadAsync(Application application, Asked asked, CancellationToken cancellationToken)
    {
        var databases = new List<DeclaredDatabase>();
        var notRead = new List<string>();
        for (var i = 0; i < asked.Sources.Count; i++)
        {
            var (source, refs) = (asked.Sources[i], asked.Refs[i]);
            if (refs is null)
            {
                notRead.Add($"{SourceName} {source.RepoUrl}: {git.Refs(source.RepoUrl).Why ?? "not read yet"}");
                continue;
            }

            var looks = TrackedBranches.Of(source, refs);
            await trees.ResolveAsync(source, [.. looks.Select(look => look.Commit)], cancellationToken);
            foreach (var look in looks)
            {
                var found = await trees.ReadAsync(source, look.Commit, application.Key.Name, cancellationToken);
                databases.AddRange(found.ValueIfKnown.Items.Select(item => Declared(application, source, look, item)));
                if (!found.IsKnown)
                {
                    notRead.Add($"{SourceName} {source.RepoUrl} {look.Name}: {found.Why}");
                }
            }
        }

        return new(databases.ToEquatableList(), notRead.ToEquatableList());
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
    private sealed record Asked(EquatableList<ApplicationSource> Sources, EquatableList<RepositoryRefs?> Refs, string Namespace)
    {
        public static Asked Of(Snapshot snapshot, Application application)
        {
            var sources = application.Sources.Where(source => source is { Chart: null, Path.Length: > 0 }).ToEquatableList();
            return new(sources, sources.Select(source => Moves(snapshot.Repositories.GetValueOrDefault(source.RepoUrl))).ToEquatableList(), application.Destination.Namespace);
        }

        /// <summary>Without the time of asking: only moves count.</summary>
        private static RepositoryRefs? Moves(RepositoryRefs? refs) => refs is null ? null : refs with { At = default };
    }
}
