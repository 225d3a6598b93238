using Bunit;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Features.OneDatabase.Lint;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneDatabase;

public sealed class LintPartTests : PageContext
{
    private static readonly LintFinding Error = new("QD09", LintSeverity.Error, "db/ticks.yaml", 4, "metadata", "Nothing keeps ticks from a prune.", "It goes with its volume.", new("Annotate it.", [], "--- a/x\n+++ b/x\n-old\n+new\n"));

    private static readonly LintFinding Warning = new("QD18", LintSeverity.Warning, "db/ticks.yaml", 9, "spec.image", "The image has no tag.", "It changes at a restart.", new("Pin it."));

    [Fact]
    public void Says_where_what_happens_if_ignored_and_what_to_do_with_the_change_to_copy()
    {
        var first = Show(Lint([Warning, Error])).QuerySelector("li.lint-item")!;
        var text = first.TextContent;

        Assert.All(["Error", "Nothing keeps ticks from a prune.", "db/ticks.yaml:4", "QD09", "If nobody changes it: It goes with its volume.", "To do: Annotate it.", "+new"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Equal("+new", first.QuerySelector(".diff-added")!.TextContent.Trim());
        Assert.Equal("-old", first.QuerySelector(".diff-removed")!.TextContent.Trim());
    }

    [Fact]
    public void A_branch_says_what_it_brings_and_what_it_puts_right()
    {
        var part = Show(Lint([Error]) with { Branches = [new(Answer("feature/x"), [Warning], 1, 2)] });

        Assert.Contains("On feature/x", part.TextContent, StringComparison.Ordinal);
        Assert.Contains("It brings one thing more. It puts 2 things right. One is as above.", part.TextContent, StringComparison.Ordinal);
        Assert.Contains("The image has no tag.", part.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_checked_is_no_all_clear()
    {
        var unread = Show(new([], [], [], null, "Git is being read."));
        var branch = Show(Lint([]) with { Branches = [new(Answer("feature/x") with { Report = Reading.Failed<LintReport>("Git", Some.Moment, "no answer") }, [], 0, 0)], NotChecked = [new("PG18", "db/ticks.yaml", 1, "whether there is a class")] });

        Assert.Contains("Not checked: Git is being read.", unread.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not checked: no answer", branch.TextContent, StringComparison.Ordinal);
        Assert.Contains("One question could not be answered", branch.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_counts_by_severity_and_is_never_green()
    {
        BranchLint[] branches = [new(Answer("feature/x"), [Warning, Warning], 0, 0), new(Answer("feature/y"), [Error], 0, 0)];
        StatusLabel?[] labels = [LintCount.Of(Lint([Error, Warning, Warning])), LintCount.Of(Lint([])), LintCount.Of(new([], [], [], null, "why")), LintCount.Of(new([], [], [.. branches], null, "why"))];

        Assert.Equal(["1 error, 2 warnings in its manifest", null, "Manifest not checked", "1 error on feature/y"], labels.Select(label => label?.Word));
        Assert.DoesNotContain(Tone.Good, labels.Select(label => label?.Tone ?? Tone.Plain));
    }

    private static DatabaseLint Lint(EquatableList<LintFinding> findings) => new(findings, [], [], Answer("main"), null);

    private static LintAnswer Answer(string revision) => new("r", revision, "0123456789abcdef0123456789abcdef01234567", Reading.Known(new LintReport([], [], 1, 1), "Git", Some.Moment));

    private AngleSharp.Dom.IElement Show(DatabaseLint lint) => Render<LintPart>(part => part.Add(p => p.Lint, lint)).Find("section");
}
