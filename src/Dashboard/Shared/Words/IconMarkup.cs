using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>An icon as MudIcon draws it, without a component of its own: as one piece of markup it is one thing to hold for a page, and the same for all pages.</summary>
public static class IconMarkup
{
    private static readonly ConcurrentDictionary<(string Icon, string Size), RenderFragment> Drawn = new();

    /// <param name="icon">One of MudBlazor's constants, as for MudIcon; never text from outside: it is not escaped.</param>
    public static RenderFragment Small(string icon) => Draw(icon, "small");

    /// <inheritdoc cref="Small"/>
    public static RenderFragment Medium(string icon) => Draw(icon, "medium");

    private static RenderFragment Draw(string icon, string size) => Drawn.GetOrAdd((icon, size), static asked =>
    {
        var drawn = $"""<svg class="mud-icon-root mud-svg-icon mud-icon-size-{asked.Size}" focusable="false" viewBox="0 0 24 24" aria-hidden="true" role="img">{asked.Icon}</svg>""";
        return builder => builder.AddMarkupContent(0, drawn);
    });
}
