using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Connections;

/// <param name="Count">Objects seen; null when the kind cannot be seen, which is not zero.</param>
public sealed record KindLine(GroupKind Kind, string? Namespace, StatusLabel Status, int? Count, bool Installed, DateTimeOffset Since, string? Why)
{
    public string Counted => Count?.ToString() ?? (Installed ? "not known" : "–");
}

/// <summary>One cluster and what we see of each kind in it.</summary>
public sealed record ClusterConnection(SourceLine Source, EquatableList<KindLine> Kinds)
{
    public static ClusterConnection From(SourceStatus status, Snapshot snapshot, DateTimeOffset now)
    {
        var counts = snapshot.Objects.Keys.Where(place => place.Cluster == status.Id.Name)
            .GroupBy(place => (place.Key.GroupKind, place.Key.Namespace))
            .ToDictionary(group => group.Key, group => group.Count());
        var kinds = snapshot.Coverage.Values.Where(coverage => coverage.Cluster == status.Id.Name && DatabaseKinds.IsWorthTelling(coverage))
            .OrderBy(coverage => coverage.Kind.ToString(), StringComparer.Ordinal).ThenBy(coverage => coverage.Namespace, StringComparer.Ordinal)
            .Select(coverage => Line(coverage, counts, status.IsFresh(now)));
        return new(SourceLine.From(status, now), kinds.ToEquatableList());
    }

    private static KindLine Line(KindCoverage coverage, Dictionary<(GroupKind Kind, string Namespace), int> counts, bool fresh) => new(
        coverage.Kind,
        coverage.Namespace,
        StatusLabel.Of(coverage, fresh) with { Why = null },
        coverage.State is KindCoverageState.Watched or KindCoverageState.Resyncing
            ? counts.Where(pair => pair.Key.Kind == coverage.Kind && (coverage.Namespace is null || pair.Key.Namespace == coverage.Namespace)).Sum(pair => pair.Value)
            : null,
        coverage.State != KindCoverageState.NotInstalled,
        coverage.Since,
        coverage.Why);
}
