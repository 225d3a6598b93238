using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Tells the Git source which repositories the applications name, whenever that changes.</summary>
public sealed class NamedRepositories(SnapshotStore store, GitSource git)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        EquatableList<string> named = [];
        EquatableList<string> listed = [];
        await foreach (var snapshot in store.WatchAsync(cancellationToken))
        {
            var nowNamed = Named(snapshot);
            var nowListed = snapshot.Instances.Values.SelectMany(i => i.Repositories).Distinct().Order(StringComparer.Ordinal).ToEquatableList();
            if (nowNamed == named && nowListed == listed)
            {
                continue;
            }

            (named, listed) = (nowNamed, nowListed);
            git.Read([.. named], [.. listed]);
        }
    }

    // Charts come from chart repositories, which are no Git.
    private static EquatableList<string> Named(Snapshot snapshot) => snapshot.Applications.Values
        .SelectMany(application => application.Sources)
        .Where(source => source.Chart is null && source.RepoUrl.Length > 0)
        .Select(source => source.RepoUrl)
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToEquatableList();
}
