using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <param name="Count">How many applications there would be with this value alone in its facet, all other facets as chosen.</param>
public readonly record struct FacetValue(string Value, int Count, bool Chosen);

/// <summary>One facet with its values that occur (or are chosen).</summary>
public sealed record FacetView(Facet Facet, EquatableList<FacetValue> Values)
{
    private const int ShownAtOnce = 8;

    /// <summary>The most frequent, and whatever is chosen.</summary>
    public EquatableList<FacetValue> Shown => Values.Items.Where((value, index) => index < ShownAtOnce || value.Chosen).ToEquatableList();

    public bool HasFolded => Values.Count > Shown.Count;

    /// <summary>The rest, behind one press.</summary>
    public EquatableList<FacetValue> Folded => Values.Items.Where((value, index) => index >= ShownAtOnce && !value.Chosen).ToEquatableList();
}
