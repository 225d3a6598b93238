using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>A property to filter by.</summary>
/// <param name="Id">Its name in the address; stable.</param>
/// <param name="Title">Its name on the page.</param>
/// <param name="Values">An application's values: usually one, several for causes.</param>
public sealed record Facet(string Id, string Title, Func<Core.Model.Application, Explanation?, EquatableList<string>> Values)
{
    /// <summary>A value as the page words it; the address keeps the value.</summary>
    public Func<string, string> Word { get; init; } = value => value;
}
