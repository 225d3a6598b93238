using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>How far pgvector is, as a word: green only by a look into the database.</summary>
public static class VectorLabel
{
    public static StatusLabel Of(VectorState state) => state.Word switch
    {
        VectorWord.Active => new("Active", Tone.Good, Icons.Material.Filled.CheckCircle),
        VectorWord.ActiveNotDeclared => new("Active, not in the manifest", Tone.Decide, Icons.Material.Filled.WarningAmber),
        VectorWord.Declared => new("Asked for", Tone.Plain, Icons.Material.Filled.Check),
        VectorWord.Available => new("Available", Tone.Unknown, Icons.Material.Filled.Remove),
        VectorWord.NotInImage => new("Not in the image", Tone.Decide, Icons.Material.Filled.ErrorOutline),
        VectorWord.NotApplied => new("Not applied", Tone.Decide, Icons.Material.Filled.ErrorOutline),
        _ => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };
}
