using DbDashboard.Core.Databases;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>How many of a database's pods and sets are ready.</summary>
public static class ChildrenLabel
{
    /// <param name="fresh">False: its cluster is not live, so that nothing may look proven.</param>
    public static StatusLabel Of(ChildrenReady children, bool fresh) => children switch
    {
        { Ready: { } ready, Wanted: { } wanted } => Counted(ready, wanted, fresh && children is { AllReady: true, Why: null }) with { Why = children.Why ?? (fresh ? null : "Last known; its cluster is not live now.") },
        _ => new("unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline, children.Why),
    };

    private static StatusLabel Counted(int ready, int wanted, bool proven)
    {
        var word = $"{ready} of {wanted} ready";
        if (wanted == 0)
        {
            return new(word, Tone.Unknown, Icons.Material.Filled.Remove);
        }

        return ready < wanted
            ? new(word, ready == 0 ? Tone.Danger : Tone.Decide, Icons.Material.Filled.ErrorOutline)
            : new(word, proven ? Tone.Good : Tone.Unknown, Icons.Material.Filled.CheckCircle);
    }
}
