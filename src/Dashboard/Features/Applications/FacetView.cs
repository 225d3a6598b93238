using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <param name="Count">How many applications there would be with this value alone in its facet, all other facets as chosen.</param>
public sealed record FacetValue(string Value, int Count, bool Chosen);

/// <summary>One facet with its values that occur (or are chosen).</summary>
public sealed record FacetView(Facet Facet, EquatableList<FacetValue> Values)
{
    public bool HasChosen => Values.Items.Any(value => value.Chosen);
}
