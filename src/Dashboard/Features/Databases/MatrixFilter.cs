using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Which databases an address asks for.</summary>
public static class MatrixFilter
{
    public static bool Is(MatrixRow row, DatabasesShow show) => show switch
    {
        DatabasesShow.Lost => row.Prospect.IsLoss,
        DatabasesShow.Ill => row.State.Live.HasValue && row.State.Verdict.Health is not HealthStatus.Healthy,
        DatabasesShow.Stray => row.IsStray,
        DatabasesShow.Ghost => row.IsGhost,
        DatabasesShow.Twice => row.Duplicate is not null,
        _ => row.Prospect.Word == ProspectWord.Unknown,
    };

    /// <summary>All that the address asks for but <see cref="DatabasesQuery.Show"/>, whose parts are counted.</summary>
    public static bool Fits(MatrixRow row, DatabasesQuery query) =>
        (query.Engine is null || row.State.Engine.Equals(query.Engine, StringComparison.OrdinalIgnoreCase))
        && (query.Application is null || row.State.Application?.ToString() == query.Application || row.Places.Items.Any(place => place.Application.ToString() == query.Application))
        && (query.Operator is null || row.State.Operator?.Name == query.Operator)
        && (query.Branch is null || row.Places.Items.Any(place => place.Branch == query.Branch))
        && query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Has(row, word));

    private static bool Has(MatrixRow row, string word) =>
        $"{row.State.Key.Name} {row.State.Engine} {row.State.Key.Namespace} {row.State.Cluster} {row.State.Application?.Name}".Contains(word, StringComparison.OrdinalIgnoreCase);
}
