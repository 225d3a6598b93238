using DbDashboard.Core.Databases.Options;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>What would become of a database, as a word.</summary>
public static class OutcomeLabel
{
    public static StatusLabel Of(OptionOutcome outcome) => Of(outcome.Word) with { Why = outcome.Says };

    public static StatusLabel Of(OutcomeWord word) => word switch
    {
        OutcomeWord.Stays => new("Stays", Tone.Plain, Icons.Material.Filled.Check),
        OutcomeWord.Changes => new("Changes in place", Tone.Plain, Icons.Material.Filled.Edit),
        OutcomeWord.Made => new("Made new", Tone.Plain, Icons.Material.Filled.AddCircleOutline),
        OutcomeWord.TakenOver => new("Taken over", Tone.Decide, Icons.Material.Filled.SwapHoriz),
        OutcomeWord.Shared => new("Two owners", Tone.Decide, Icons.Material.Filled.FileCopy),
        OutcomeWord.Waits => new("Still at risk", Tone.Danger, Icons.Material.Filled.Dangerous),
        OutcomeWord.Deleted => new("Deleted by a prune", Tone.Danger, Icons.Material.Filled.DeleteForever),
        OutcomeWord.NotThere => new("Not made", Tone.Unknown, Icons.Material.Filled.Remove),
        _ => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };

    /// <summary>The word of a whole way: the worst that is at its end.</summary>
    public static StatusLabel Of(DeploymentOption option) => option.Worst switch
    {
        OutcomeWord.Deleted => new("Deletes databases", Tone.Danger, Icons.Material.Filled.Dangerous),
        OutcomeWord.Waits => new("Leaves databases at risk", Tone.Danger, Icons.Material.Filled.Dangerous),
        OutcomeWord.Shared or OutcomeWord.TakenOver => new("Changes who owns them", Tone.Decide, Icons.Material.Filled.SwapHoriz),
        OutcomeWord.Unknown => new("Not known whole", Tone.Unknown, Icons.Material.Filled.HelpOutline),
        _ => new("Nothing is deleted", Tone.Plain, Icons.Material.Filled.Check),
    };
}
