using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Manual;

/// <summary>The manual of all causes: docs/causes.md, which is made from the rules and travels inside the program.</summary>
public static class CauseManual
{
    private const string Resource = "causes.md";
    private const string Chapter = "## ";

    /// <summary>In decision order.</summary>
    public static EquatableList<CauseManualPage> Pages { get; } = Read();

    public static bool Has(string id) => Pages.Items.Any(p => p.Id == id);

    /// <summary>Where a cause is explained.</summary>
    public static string AddressOf(string id) => $"causes/{id}";

    private static EquatableList<CauseManualPage> Read()
    {
        using var stream = typeof(CauseManual).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n" + Chapter).Skip(1).Select(Page).ToEquatableList();
    }

    // id, then "*Title* · family · order 400", then paragraphs of which three begin with "**Found:** ", "**Do:** ", "**Confused with:** "
    private static CauseManualPage Page(string text)
    {
        var paragraphs = text.Split("\n").Where(line => line.Length > 0).ToList();
        var head = paragraphs[1].Split(" · ");
        return new CauseManualPage(
            paragraphs[0], head[0].Trim('*'), head[1],
            string.Join(' ', paragraphs.Skip(2).Where(p => !p.StartsWith("**", StringComparison.Ordinal))),
            Part(paragraphs, "**Found:** "), Part(paragraphs, "**Do:** "), Part(paragraphs, "**Confused with:** "));
    }

    private static string Part(List<string> paragraphs, string mark) => paragraphs.Find(p => p.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..] ?? "";
}

/// <summary>The manual page of one cause.</summary>
/// <param name="Family">What it answers, in words: <c>why it differs</c>.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Found">How it is found.</param>
/// <param name="Do">What to do.</param>
/// <param name="ConfusedWith">Its neighbours, and what sets them apart.</param>
public sealed record CauseManualPage(string Id, string Title, string Family, string Meaning, string Found, string Do, string ConfusedWith);
