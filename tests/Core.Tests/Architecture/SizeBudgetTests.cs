using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbDashboard.Core.Tests.Architecture;

/// <summary>Small by habit: raising a limit here needs a reason in the same change.</summary>
public sealed class SizeBudgetTests
{
    private const int MethodMax = 40;

    private static readonly IReadOnlyList<SourceText> Code = SourceTree.Of("src");
    private static readonly IReadOnlyList<SourceText> Razor = SourceTree.Of("src", ".razor");

    private static readonly Lazy<IReadOnlyList<(string Name, int Lines)>> Methods =
        new(() => [.. Code.SelectMany(MethodsOf)]);

    [Fact]
    public void No_file_is_longer_than_300_lines() => Assert.Empty(Longer(Code.Concat(Razor), 300));

    [Fact]
    public void Half_of_the_files_have_at_most_45_lines() => AssertPercentile(Code, 50, 45);

    [Fact]
    public void Nine_of_ten_files_have_at_most_150_lines() => AssertPercentile(Code, 90, 150);

    [Fact]
    public void Nine_of_ten_pages_have_at_most_120_lines() =>
        AssertPercentile([.. Razor, .. Code.Where(f => f.Path.EndsWith(".razor.cs", StringComparison.Ordinal))], 90, 120);

    [Fact]
    public void A_rule_or_kind_has_at_most_80_lines() =>
        Assert.Empty(Longer(Code.Where(f => f.Path.Contains("/Rules/", StringComparison.Ordinal) || f.Path.Contains("/Kinds/", StringComparison.Ordinal)), 80));

    [Fact]
    public void No_method_is_longer_than_40_lines() =>
        Assert.Empty(Methods.Value.Where(m => m.Lines > MethodMax).Select(m => $"{m.Name}: {m.Lines}"));

    [Fact]
    public void Half_of_the_methods_have_at_most_5_lines() => AssertMethodPercentile(50, 5);

    [Fact]
    public void Nine_of_ten_methods_have_at_most_20_lines() => AssertMethodPercentile(90, 20);

    private static void AssertPercentile(IReadOnlyList<SourceText> files, int percent, int limit)
    {
        var lines = Percentile([.. files.Select(f => f.Lines)], percent);
        Assert.True(lines <= limit, $"p{percent} is {lines}, the limit {limit}. The longest: {string.Join(", ", Longer(files, limit).Take(30))}");
    }

    private static void AssertMethodPercentile(int percent, int limit)
    {
        var lines = Percentile([.. Methods.Value.Select(m => m.Lines)], percent);
        Assert.True(lines <= limit, $"p{percent} is {lines}, the limit {limit}.");
    }

    private static int Percentile(int[] values, int percent) => values.Length == 0 ? 0 : values.Order().ElementAt((values.Length - 1) * percent / 100);

    private static IEnumerable<string> Longer(IEnumerable<SourceText> files, int limit) =>
        files.Where(f => f.Lines > limit).OrderByDescending(f => f.Lines).Select(f => $"{f.Path}: {f.Lines}");

    // A method is the lines inside its braces; an expression body counts its own lines.
    private static IEnumerable<(string Name, int Lines)> MethodsOf(SourceText file) =>
        from method in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        let lines = Lines(method)
        where lines > 0
        select ($"{file.Path} {(method as MethodDeclarationSyntax)?.Identifier.Text ?? "constructor"}", lines);

    private static int Lines(BaseMethodDeclarationSyntax method)
    {
        if (method.ExpressionBody is { } expression)
        {
            var span = expression.GetLocation().GetLineSpan();
            return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        }

        return method.Body is { } body
            ? body.CloseBraceToken.GetLocation().GetLineSpan().StartLinePosition.Line - body.OpenBraceToken.GetLocation().GetLineSpan().StartLinePosition.Line - 1
            : 0;
    }
}
