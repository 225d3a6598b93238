using System.Text.Json;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Tests.Databases;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class DatabaseUnhealthyBehindGreenTests
{
    private const string Id = "database-unhealthy-behind-green";

    public static TheoryData<string, string, bool> Fleet()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Recordings.File("databases", "1-running", "expected.json")));
        var data = new TheoryData<string, string, bool>();
        foreach (var database in json.RootElement.GetProperty("databases").EnumerateObject())
        {
            data.Add(database.Value.GetProperty("kind").GetString()!, database.Name, database.Value.GetProperty("verdicts").EnumerateArray().All(v => v.GetString() is "Degraded"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Fleet))]
    public void Says_it_of_a_database_that_is_down_and_of_no_other(string kind, string name, bool isDown)
    {
        var explanation = InFleet(kind, name).Explain();

        Assert.Equal(isDown, explanation.Says(Id));
        Assert.True(!isDown || explanation.Of(Id).Confidence == Confidence.Proven);
    }

    [Theory]
    [InlineData("postgresql", "platform-crash", "CrashLoopBackOff")]
    [InlineData("RedisFailover", "redis-pending", "no pod has the master role: writes fail")]
    [InlineData("QuestDB", "questdb-bare", "it has no labels, so its operator can make no StatefulSet for it, and it never started")]
    public void Says_what_is_seen(string kind, string name, string words) =>
        Assert.Contains(words, InFleet(kind, name).Explain().Of(Id).Sentence, StringComparison.Ordinal);

    [Fact]
    public async Task Reads_it_from_Argo_CD_s_tree_where_the_cluster_is_not_watched()
    {
        var explanation = await Explained.RecordedAsync("cases/questdb-unlabelled");

        Assert.Equal("Argo CD calls questdb-unlabelled Healthy, and QuestDB unlabelled is not: it has no labels, so its operator can make no StatefulSet for it, and it never started.", explanation.Headline!.Sentence);
        Assert.Equal(Confidence.Likely, explanation.Headline.Confidence);
        Assert.Contains(explanation.NotChecked.Items, n => n is { CauseId: Id, What: "Whether unlabelled is as healthy as Argo CD says" });
    }

    [Theory]
    [InlineData(HealthStatus.Degraded)]
    [InlineData(HealthStatus.Progressing)]
    public void What_Argo_CD_says_itself_is_not_hidden(HealthStatus health)
    {
        var facts = InFleet("postgresql", "platform-crash");

        Assert.False((facts with { Application = facts.Application with { Health = health } }).Explain().Says(Id));
    }

    [Theory]
    [InlineData(KindCoverageState.Forbidden)]
    [InlineData(KindCoverageState.Unreachable)]
    public void Pods_that_are_not_seen_prove_nothing(KindCoverageState state)
    {
        var facts = InFleet("postgresql", "platform-crash");
        facts = facts with { Coverage = [.. facts.Coverage.Items.Select(c => c.Kind.Kind == "Pod" ? c with { State = state, Why = "pods are not for us" } : c)] };

        var explanation = facts.Explain();

        Assert.False(explanation.Says(Id));
        Assert.Contains(explanation.NotChecked.Items, n => n is { CauseId: Id, Why: "pods are not for us" });
    }

    internal static Facts InFleet(string kind, string name)
    {
        var fleet = RecordedCluster.Fleet();
        var database = fleet.Objects.Values.Single(o => o.Key.Kind == kind && o.Key.Name == name);
        var application = Some.Application() with { Sync = SyncStatus.Synced, Health = HealthStatus.Healthy, Resources = [new ManagedResourceStatus(database.Key, database.Version, SyncStatus.Synced, HealthStatus.Healthy, null, false, false, false, 0)] };
        return SomeFacts.Of(application) with
        {
            Now = RecordedCluster.At,
            LiveObjects = Reading.Known<EquatableList<LiveObject>>([.. fleet.Objects.Values.Where(o => o.Key.Namespace == database.Key.Namespace)], "Kubernetes in-cluster", RecordedCluster.At),
            Coverage = [.. fleet.Coverage.Values],
        };
    }
}
