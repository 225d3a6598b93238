using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>
/// The tests of one rule, from its examples. A test file derives from it and gives <see cref="Bad"/> examples (each line that is to be
/// named ends with <c>#!</c>), <see cref="Good"/> neighbours of which nothing may be said, and <see cref="Untold"/> ones where a fact is
/// missing. Examples are best made from <see cref="Sound.Postgres"/> and its like by <see cref="Sound.With"/>: these are right in all
/// respects, so that what is asserted about fixes is about the one thing that was changed.
/// </summary>
public abstract class LintRuleTests<TRule>
    where TRule : ILintRule, new()
{
    private readonly TRule rule = new();

    protected abstract IEnumerable<LintExample> Bad { get; }

    protected abstract IEnumerable<LintExample> Good { get; }

    /// <summary>What cannot be told: the rule says so, and finds nothing.</summary>
    protected virtual IEnumerable<LintExample> Untold => [];

    /// <summary>False for a rule of which somebody has to decide every fix.</summary>
    protected virtual bool HasEdits => true;

    [Fact]
    public void Finds_what_is_wrong_and_nothing_else() => Assert.All(Bad, example =>
    {
        Assert.NotEmpty(example.Expected);
        Assert.Equal(example.Expected, Found(example).Select(finding => (finding.File, finding.Line)).Distinct());
    });

    [Fact]
    public void Leaves_good_neighbours_alone() => Assert.All(Good, example => Assert.Empty(Found(example).Select(finding => finding.What)));

    [Fact]
    public void Says_what_it_could_not_check() => Assert.All(Untold, example =>
    {
        var report = Linter.Run(example.Set(), [rule]);
        Assert.Empty(report.Findings);
        Assert.NotEmpty(report.NotChecked);
    });

    [Fact]
    public void A_fix_takes_its_finding_away_adds_none_and_keeps_comments_and_order()
    {
        var fixable = Bad.SelectMany(example => Found(example).Where(finding => finding.Fix.Edits.Count > 0).Select(finding => (example, finding))).ToList();
        Assert.Equal(HasEdits, fixable.Count > 0);
        Assert.All(fixable, pair => FixProperty.Assert(pair.example, pair.finding));
    }

    [Fact]
    public void The_fixed_text_is_as_expected() => Assert.All(Bad.Where(example => example.Fixed is not null), example =>
    {
        var file = example.Files[0];
        var edits = Found(example).Where(finding => finding.File == file.Path).SelectMany(finding => finding.Fix.Edits.Items).Distinct();
        Assert.Equal(example.Fixed, TextEdit.Apply(file.Text, edits));
    });

    [Fact]
    public void Findings_are_sentences_about_real_things() => Assert.All(Bad.SelectMany(Found), finding =>
    {
        Assert.Equal(rule.Description.Id, finding.Rule);
        Assert.All([finding.What, finding.Ignored, finding.Fix.Do], sentence => Assert.Matches("^[^!]+[.]$", sentence));
    });

    private IReadOnlyList<LintFinding> Found(LintExample example) => [.. Linter.Run(example.Set(), [rule]).Findings];
}
