using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>How far pgvector is, as a word: never green, for nobody looked into the database.</summary>
public static class VectorLabel
{
    public static StatusLabel Of(VectorState state) => state.Word switch
    {
        VectorWord.Declared => new("Asked for", Tone.Plain, Icons.Material.Filled.Check),
        VectorWord.Available => new("Available", Tone.Unknown, Icons.Material.Filled.Remove),
        VectorWord.NotInImage => new("Not in the image", Tone.Decide, Icons.Material.Filled.ErrorOutline),
        VectorWord.NotApplied => new("Not applied", Tone.Decide, Icons.Material.Filled.ErrorOutline),
        _ => new("Unknown", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };
}
