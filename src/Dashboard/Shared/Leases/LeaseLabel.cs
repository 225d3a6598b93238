using DbDashboard.Core.Actions.Leases;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Shared.Leases;

/// <summary>How a lease stands, with a word, a tone and an icon.</summary>
public static class LeaseLabel
{
    /// <param name="left"><c>3 h 59 min left</c>.</param>
    /// <param name="before">What stands before it: <c>lease of Ada: </c>.</param>
    public static StatusLabel Of(LeaseState state, string left, string before = "", string? why = null) => state switch
    {
        LeaseState.Over => new($"{before}{left}", Tone.Decide, Icons.Material.Filled.HourglassDisabled, why),
        LeaseState.Ending => new($"{before}{left}", Tone.Decide, Icons.Material.Filled.HourglassBottom, why),
        _ => new($"{before}{left}", Tone.Plain, Icons.Material.Filled.HourglassTop, why),
    };
}
