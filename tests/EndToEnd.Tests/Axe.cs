using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace DbDashboard.EndToEnd.Tests;

/// <summary>
/// axe-core inside the page: a page reads the script once, and only what is wrong comes back. The library's own call reads it
/// into a second page for each look, and sends every element that is right.
/// </summary>
internal static class Axe
{
    private const string Check = """
        async rules => (await axe.run(document, { resultTypes: ['violations'], elementRef: false, ...(rules && { runOnly: rules }) }))
          .violations.map(v => `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    // What depends on the colours and on nothing else.
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <param name="coloursOnly">The page was looked at in this size already: only its colours are others.</param>
    public static async Task<string[]> ViolationsAsync(IPage page, bool coloursOnly)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Check, coloursOnly ? OfColours : null);
    }
}
