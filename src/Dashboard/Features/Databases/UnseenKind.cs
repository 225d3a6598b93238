using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>A kind of database that cannot be seen in a cluster (or one of its namespaces).</summary>
public sealed record UnseenKind(string Kind, string Place, StatusLabel Label)
{
    public static EquatableList<UnseenKind> From(IEnumerable<KindCoverage> coverage) => coverage
        .Where(one => one.State != KindCoverageState.Watched)
        .OrderBy(one => one.Kind.ToString(), StringComparer.Ordinal).ThenBy(one => one.Cluster, StringComparer.Ordinal).ThenBy(one => one.Namespace, StringComparer.Ordinal)
        .Select(one => new UnseenKind(one.Kind.ToString(), one.Namespace is null ? one.Cluster : $"{one.Cluster}, namespace {one.Namespace}", StatusLabel.Of(one, fresh: true)))
        .ToEquatableList();
}
