using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Shared.Keys;

/// <summary>Ctrl-K: goes to an application, a database or a page by a few letters. page.js opens it, moves the choice and follows it.</summary>
public sealed partial class Palette(LiveFeed feed) : ComponentBase
{
    private const int chosen = 0;
    private string text = "";
    private PaletteView found = PaletteView.Empty;

    private IEnumerable<(PalettePlace Place, int Index)> Numbered => found.Places.Items.Select((place, index) => (place, index));

    private string? ActiveId => found.Places.Count == 0 ? null : OptionId(chosen);

    protected override void OnInitialized() => found = PaletteView.From(feed.Current, text);

    private static string OptionId(int index) => $"palette-{index}";

    private void Search(string? typed)
    {
        text = typed ?? "";
        found = PaletteView.From(feed.Current, text);
    }
}
