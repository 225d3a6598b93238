using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>Every source: how it is, how old its last word is, why, and what we may see there.</summary>
public sealed record ConnectionsView(EquatableList<ArgoCdConnection> ArgoCd, EquatableList<ClusterConnection> Clusters, EquatableList<RepositoryConnection> Repositories, EquatableList<ProbeConnection> Probes)
{
    public bool IsEmpty => ArgoCd.Count + Clusters.Count + Repositories.Count + Probes.Count == 0;

    public static ConnectionsView From(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var snapshot = explained.Snapshot;
        return new(
            Of(SourceKind.ArgoCd).Select(status => ArgoCdConnection.From(status, snapshot, now)).ToEquatableList(),
            Of(SourceKind.Kubernetes).Select(status => ClusterConnection.From(status, snapshot, now)).ToEquatableList(),
            Of(SourceKind.Git).Select(status => RepositoryConnection.From(status, snapshot, now)).ToEquatableList(),
            Of(SourceKind.Postgres).Select(status => ProbeConnection.From(status, snapshot, now)).ToEquatableList());

        IEnumerable<SourceStatus> Of(SourceKind kind) => snapshot.Sources.Values
            .Where(status => status.Id.Kind == kind)
            .OrderBy(status => status.Id.Name, StringComparer.Ordinal);
    }
}
