using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>What the resources tab shows, as it stands in the address.</summary>
/// <param name="Resource">The one whose difference is open; null: none, or all.</param>
/// <param name="All">The differences of all resources are open.</param>
/// <param name="Unified">One column instead of two; on a phone there is always one.</param>
/// <param name="Whole">Also the lines that are far from what differs.</param>
public sealed record ResourcesQuery(ResourceKey? Resource = null, string? Search = null, bool All = false, bool Unified = false, bool Whole = false)
{
    public string ToAddress(ApplicationKey application) =>
        Address.Of(application, "resources")
        + (string.IsNullOrEmpty(Search) ? "" : "&q=" + Uri.EscapeDataString(Search))
        + (Resource is { } key ? "&resource=" + Uri.EscapeDataString(ResourceName.Write(key)) : "")
        + (All ? "&all=true" : "")
        + (Unified ? "&unified=true" : "")
        + (Whole ? "&whole=true" : "");
}
