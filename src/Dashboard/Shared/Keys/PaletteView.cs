using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Layout;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Shared.Keys;

/// <summary>A place that the palette leads to.</summary>
/// <param name="Where">What tells it from others of the same name; may be empty.</param>
public sealed record PalettePlace(string Kind, string Name, string Where, string Href);

/// <summary>What the palette shows for a few letters.</summary>
/// <param name="Total">How many there are; more than <see cref="Shown"/> are not listed.</param>
public sealed record PaletteView(EquatableList<PalettePlace> Places, int Total)
{
    public const int Shown = 12;

    /// <summary>Longer input is cut: nobody types more to find a name.</summary>
    public const int TextCap = 100;

    public static readonly PaletteView Empty = new([], 0);

    public string Words => Total switch
    {
        0 => "Nothing by that name.",
        > Shown => $"{Shown} of {Total}. Type more to narrow it.",
        _ => $"{Total} found.",
    };

    /// <summary>Pages, applications and databases whose name holds every word of <paramref name="text"/>; names that begin with it come first.</summary>
    public static PaletteView From(ExplainedSnapshot explained, string text)
    {
        var words = text[..Math.Min(text.Length, TextCap)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = Everywhere(explained, words.Length > 0)
            .Where(place => words.All(word => Has(place, word)))
            .OrderBy(place => words.Length > 0 && !place.Name.StartsWith(words[0], StringComparison.OrdinalIgnoreCase))
            .ToList();
        return new(found.Take(Shown).ToEquatableList(), found.Count);
    }

    private static bool Has(PalettePlace place, string word) =>
        place.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || place.Where.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<PalettePlace> Everywhere(ExplainedSnapshot explained, bool all)
    {
        var pages = Pages.All.Select(page => new PalettePlace("Page", page.Name, "", page.Path.Length == 0 ? "." : page.Path));
        if (!all)
        {
            return pages;
        }

        var applications = explained.Snapshot.Applications.Keys.Order()
            .Select(key => new PalettePlace("Application", key.Name, $"{key.Instance} {key.Namespace}", Address.Of(key)));
        var databases = explained.Snapshot.Objects.Keys.Where(place => DatabaseKinds.IsDatabase(place.Key.GroupKind)).OrderBy(place => place.Key)
            .Select(place => new PalettePlace("Database", place.Key.Name, $"{place.Cluster} {place.Key.Namespace}", "databases?q=" + Uri.EscapeDataString(place.Key.Name)));
        return pages.Concat(applications).Concat(databases);
    }
}
