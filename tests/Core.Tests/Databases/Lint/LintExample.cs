using DbDashboard.Core.Databases.Lint;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>Files for a rule to look at. Where a finding is expected its line ends with <c>#!</c>.</summary>
public sealed record LintExample(params IReadOnlyList<(string Path, string Text)> Files)
{
    private const string Mark = "#!";

    public LintFacts Facts { get; init; } = LintFacts.None;

    /// <summary>The text of the first file after the fixes of all findings in it; null: not asked for.</summary>
    public string? Fixed { get; init; }

    /// <summary>The places where findings are expected: file and line.</summary>
    public IEnumerable<(string File, int Line)> Expected => Files.SelectMany(file => Lines(file.Text).Where(line => line.Text.Contains(Mark, StringComparison.Ordinal)).Select(line => (file.Path, line.Number)));

    public LintSet Set() => LintSet.Of(Files.Select(file => LintFiles.Read(file.Path, file.Text)), Facts);

    /// <summary>The same with one file changed.</summary>
    public LintExample With(string path, string text) => this with { Files = [.. Files.Select(file => file.Path == path ? (path, text) : file)] };

    public override string ToString() => string.Join('\n', Files.Select(file => $"--- {file.Path}\n{file.Text}"));

    private static IEnumerable<(string Text, int Number)> Lines(string text) => text.Split('\n').Select((line, index) => (line, index + 1));
}
