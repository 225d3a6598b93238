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
        async () => (await axe.run(document, { resultTypes: ['violations'], elementRef: false }))
          .violations.map(v => `${v.id}: ${v.help} at ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Check);
    }
}
