using System.Text.Json;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Api;

/// <summary>Databases by REST, from the running product over the sandbox's own.</summary>
public sealed class DatabaseRestTests(RunningDashboard dashboard)
{
    // The tables of RedisFailover and QuestDB know no Suspended: their operators cannot be told to rest.
    [Theory]
    [InlineData("postgresql", "Healthy", "Progressing", "Degraded", "Suspended", "Unknown")]
    [InlineData("RedisFailover", "Healthy", "Progressing", "Degraded", "Unknown")]
    [InlineData("QuestDB", "Healthy", "Progressing", "Degraded", "Unknown")]
    public async Task Each_verdict_that_a_kind_can_have_is_there(string kind, params string[] verdicts)
    {
        var items = (await dashboard.Host.GetAsync("/api/v1/databases")).GetProperty("items").EnumerateArray();
        var found = items.Where(item => item.GetProperty("key").GetProperty("kind").GetString() == kind).Select(item => item.GetProperty("health").GetString());

        Assert.Empty(verdicts.Except(found));
    }

    [Fact]
    public async Task Lint_of_a_database_is_told_for_what_is_tracked_and_for_each_branch_that_changes_it()
    {
        await dashboard.Host.Services.GetRequiredService<LintStore>().Until(book => book.IsRead && book.Branches.Items.Any(branch => branch.Answer is { Revision: "feature/vectors", Report.IsKnown: true }));
        var kept = await dashboard.Host.GetAsync("/api/v1/databases/in-cluster/analytics/QuestDB/ticks/lint");
        var events = await dashboard.Host.GetAsync("/api/v1/databases/in-cluster/analytics/postgresql/analytics-events/lint");

        Assert.Contains("QD09", Rules(kept, "findings"));
        Assert.Equal(("main", JsonValueKind.Null), (kept.GetProperty("revision").GetString(), kept.GetProperty("whyNot").ValueKind));
        var branch = events.GetProperty("branches").EnumerateArray().Single();
        Assert.Equal("feature/vectors", branch.GetProperty("branch").GetString());
        Assert.Superset(new HashSet<string?> { "PG01", "PG04" }, Rules(branch, "added").ToHashSet());
    }

    [Fact]
    public async Task A_manifest_that_risks_data_needs_somebody_and_what_an_application_says_is_not_said_twice()
    {
        await dashboard.Host.Services.GetRequiredService<LintStore>().Until(book => book.IsRead && book.Tracked.Items.Any(one => one.Application.Name == "analytics-databases"));
        var troubles = (await dashboard.Host.GetAsync("/api/v1/databases/troubles")).EnumerateArray().ToList();

        var risk = Assert.Single(troubles, trouble => trouble.GetProperty("cause").GetString() == "QD09");
        Assert.Equal("databases/in-cluster/analytics/QuestDB.crd.questdb.io/ticks", risk.GetProperty("databases")[0].GetString());
        Assert.DoesNotContain(troubles, trouble => trouble.GetProperty("databases").EnumerateArray().Any(address => address.GetString()!.EndsWith("/jobs-queue", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_operator_is_told_with_its_image_beside_the_one_in_Git()
    {
        var image = (await dashboard.Host.GetAsync("/api/v1/databases/in-cluster/analytics/QuestDB/ticks")).GetProperty("operator").GetProperty("image");

        Assert.Equal(("questdb/questdb-operator:v0.5.1", "questdb/questdb-operator:v0.5.1", false), (image.GetProperty("running").GetString(), image.GetProperty("inGit").GetString(), image.GetProperty("drifts").GetBoolean()));
    }

    private static IEnumerable<string?> Rules(JsonElement owner, string findings) => owner.GetProperty(findings).EnumerateArray().Select(finding => finding.GetProperty("rule").GetString());
}
