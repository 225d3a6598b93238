using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>An icon as MudIcon draws it, without a component of its own: as markup it is one thing to hold for a page, and the same for all pages.</summary>
public static class IconMarkup
{
    private static readonly ConcurrentDictionary<string, MarkupString> Drawn = new();

    /// <param name="icon">One of MudBlazor's constants, never text from outside: it is not escaped.</param>
    public static MarkupString Small(string icon) => Drawn.GetOrAdd(icon, static path => new(
        $"""<svg class="mud-icon-root mud-svg-icon mud-icon-size-small" focusable="false" viewBox="0 0 24 24" aria-hidden="true" role="img">{path}</svg>"""));
}
