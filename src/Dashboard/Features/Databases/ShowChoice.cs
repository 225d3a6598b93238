using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>A part of the databases that can be chosen, with how many there are.</summary>
public sealed record ShowChoice(string Word, int Count, bool Chosen, string Address)
{
    private static readonly (DatabasesShow? Show, string Word)[] All =
    [
        (null, "All"),
        (DatabasesShow.Lost, "Would be lost"),
        (DatabasesShow.Ill, "Not healthy"),
        (DatabasesShow.Stray, "Declared nowhere"),
        (DatabasesShow.Ghost, "Not live"),
        (DatabasesShow.Twice, "Declared twice"),
        (DatabasesShow.Unknown, "Not known"),
    ];

    /// <summary>What is empty is left out, but the one that is chosen and the question that matters most.</summary>
    public static EquatableList<ShowChoice> From(IReadOnlyCollection<MatrixRow> fitting, DatabasesQuery query) => All
        .Select(one => (one.Show, Choice: new ShowChoice(one.Word, fitting.Count(row => one.Show is not { } show || MatrixFilter.Is(row, show)), one.Show == query.Show, (query with { Show = one.Show }).ToAddress())))
        .Where(one => one.Choice.Count > 0 || one.Choice.Chosen || one.Show is null or DatabasesShow.Lost)
        .Select(one => one.Choice)
        .ToEquatableList();
}
