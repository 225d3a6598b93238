using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Databases.Troubles;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Troubles;

public sealed class DatabaseTroubleTests
{
    [Fact]
    public void Databases_that_are_ill_by_the_same_row_are_one_trouble()
    {
        var trouble = Assert.Single(All(Ill("orders", "8"), Ill("carts", "8"), Some.Postgres("fine")));

        Assert.Equal(("postgresql 8", false, "It has no primary", Some.Moment.AddHours(-2)), (trouble.Cause, trouble.RisksData, trouble.Sentence, trouble.Since));
        Assert.Equal(["carts", "orders"], trouble.Databases.Select(state => state.Key.Name));
    }

    [Fact]
    public void What_an_application_says_already_is_not_said_again() =>
        Assert.Empty(DatabaseTrouble.All([Ill("orders", "8")], LintBook.NotReadYet.Of, _ => true));

    [Theory]
    [InlineData(HealthStatus.Unknown)]
    [InlineData(HealthStatus.Progressing)]
    [InlineData(HealthStatus.Suspended)]
    public void Only_what_is_ill_needs_somebody(HealthStatus health) =>
        Assert.Empty(All(Some.Postgres("orders") with { Verdict = new(health, null, "Something", null) }));

    [Fact]
    public void An_error_in_the_manifest_that_risks_the_data_of_a_live_one_comes_after_what_is_ill()
    {
        var (orders, gone) = (Some.Postgres("orders"), Some.Postgres("gone").NotThere());
        var found = DatabaseTrouble.All([orders, gone, Ill("carts", "9")], Book(Finding("PG27", "orders"), Finding("PG27", "gone"), Finding("PG01", "orders")).Of, _ => false);

        Assert.Equal(["postgresql 9", "PG27"], found.Select(trouble => trouble.Cause));
        Assert.Equal((true, "It would go. Then it is gone."), (found[1].RisksData, found[1].Sentence));
        Assert.Equal("orders", Assert.Single(found[1].Databases).Key.Name);
    }

    [Fact]
    public void Rules_about_data_are_errors_that_say_so() =>
        Assert.Equal(["PG27", "QD09", "X01", "X03"], LintRules.All.Where(rule => rule.Description.RisksData).Select(rule => rule.Description.Id));

    private static EquatableList<DatabaseTrouble> All(params DatabaseState[] states) => DatabaseTrouble.All(states, LintBook.NotReadYet.Of, _ => false);

    private static DatabaseState Ill(string name, string row) => Some.Postgres(name) with
    {
        Verdict = new(HealthStatus.Degraded, new("postgresql", row, "signals"), "It has no primary", "Look.") { Since = Some.Moment.AddHours(name == "carts" ? -2 : -1) },
    };

    private static LintFinding Finding(string rule, string name) => new(rule, LintSeverity.Error, $"{name}.yaml", 3, "metadata", "It would go.", "Then it is gone.", new("Annotate it."))
    {
        Object = new("acid.zalan.do", "postgresql", "databases", name),
    };

    private static LintBook Book(params LintFinding[] findings) => new(
        [new(new("prod", "argocd", "database-instances"), [new("r", "main", "c", Reading.Known(new LintReport(findings.ToEquatableList(), [], 1, 1), "Git", Some.Moment))])], [], true);
}
