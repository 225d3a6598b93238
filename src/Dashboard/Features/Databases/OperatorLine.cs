using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>An operator with the databases that it looks after.</summary>
/// <param name="Why">The sentence of its verdict; null when it is Healthy.</param>
/// <param name="Address">Its databases.</param>
public sealed record OperatorLine(string Cluster, string Name, string? Version, StatusLabel Label, string? Why, int Databases, string Address)
{
    public static EquatableList<OperatorLine> From(IEnumerable<MatrixRow> rows) => rows
        .Where(row => row.State.Operator is not null)
        .GroupBy(row => (row.State.Cluster, row.State.Operator!.Name))
        .Select(group => From(group.First(), group.Count()))
        .OrderBy(line => line.Cluster, StringComparer.Ordinal).ThenBy(line => line.Name, StringComparer.Ordinal)
        .ToEquatableList();

    private static OperatorLine From(MatrixRow row, int count)
    {
        var runs = row.State.Operator!;
        return new(
            row.State.Cluster,
            runs.Name,
            runs.Version,
            StatusLabel.OfVerdict(runs.Verdict.Health, fresh: runs.Deployment.State is ReadingState.Known or ReadingState.Absent),
            runs.Verdict.Health is HealthStatus.Healthy ? null : runs.Verdict.Why,
            count,
            new DatabasesQuery(Operator: runs.Name).ToAddress());
    }
}
