using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Matrix;

/// <summary>Where each database is declared; grouped once.</summary>
internal sealed class DeclaredPlaces
{
    private readonly Snapshot snapshot;
    private readonly ILookup<(string Cluster, ResourceKey Key), DeclaredDatabase> byDatabase;

    public DeclaredPlaces(Snapshot snapshot, ClusterNames clusters, DeclaredSet declared)
    {
        this.snapshot = snapshot;
        byDatabase = declared.Databases.Items
            .Where(item => snapshot.Applications.ContainsKey(item.Application))
            .ToLookup(item => (clusters.Of(snapshot.Applications[item.Application].Destination), item.Key));
    }

    public EquatableList<MatrixPlace> Of(string cluster, ResourceKey key) => byDatabase[(cluster, key)]
        .Select(item => new MatrixPlace(item.Application, item.Declaration.RepoUrl, item.Declaration.Branch, item.Declaration.File, item.Declaration.Taken, item.Declaration.OnTracked))
        .Distinct()
        .GroupBy(place => (place.RepoUrl, place.Branch, place.File))
        .SelectMany(Speaking)
        .OrderByDescending(place => place.OnTracked).ThenByDescending(place => place.Taken)
        .ThenBy(place => place.Branch, StringComparer.Ordinal).ThenBy(place => place.File, StringComparer.Ordinal).ThenBy(place => place.Application)
        .ToEquatableList();

    /// <summary>A parent whose path lies above sees the file too: who takes it speaks, else who lies closest.</summary>
    private IEnumerable<MatrixPlace> Speaking(IEnumerable<MatrixPlace> same)
    {
        var all = same.ToList();
        var takers = all.Where(place => place.Taken).ToList();
        return takers.Count > 0 ? takers : [all.MaxBy(place => snapshot.Applications[place.Application].Sources.Items.Max(source => source.Path.Length))!];
    }
}
