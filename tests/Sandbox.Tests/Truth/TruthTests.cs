namespace DbDashboard.Sandbox.Tests.Truth;

public sealed class TruthTests(NewStory replay) : IClassFixture<NewStory>
{
    private static readonly string[] ReadByRules =
    [
        "/application /spec/source/targetRevision", "/application /status/sync/status", "/application /status/sync/revision", "/application /status/health/status", "/application /status/conditions[ComparisonError]/message",
        "/application /status/resources[acid.zalan.do postgresql databases postgres-general]/requiresPruning", "/application /status/history[1]/source/targetRevision", "/application /status/history[1]/revision",
        "/application /status/operationState/phase", "/application /status/operationState/syncResult/resources[acid.zalan.do postgresql databases postgres-general]/status", "/application /metadata/annotations/argocd.argoproj.io/tracking-id",
        "/managed-resources /items[acid.zalan.do postgresql databases postgres-general]/targetState", "/managed-resources /items[acid.zalan.do postgresql databases postgres-general]/liveState~/spec/numberOfInstances",
        "/managed-resources /items[argoproj.io Application argocd database-instances]/predictedLiveState~/spec/source/targetRevision", "/syncwindows /canSync",
        "20-postgresqls /items[databases postgres-general]/spec/numberOfInstances", "20-pods /items[databases postgres-general-0]/status/phase", "20-statefulsets /items[databases postgres-general]/status/readyReplicas",
    ];

    [Fact]
    public void Answers_as_recorded_but_for_the_listed_differences()
    {
        var accepted = AcceptedDifference.All();
        var others = replay.Differences.Where(difference => !accepted.Any(one => one.Covers(PathOf(difference)))).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others.Take(40)));
    }

    [Fact]
    public void Compares_all_the_recorded_steps() => Assert.True(replay.Compared > 30_000, $"only {replay.Compared} values were compared");

    [Fact]
    public void Lists_no_difference_that_no_longer_occurs()
    {
        var gone = AcceptedDifference.All().Where(one => !replay.Differences.Exists(difference => one.Covers(PathOf(difference)))).Select(one => one.Pattern);
        Assert.Empty(gone);
    }

    [Fact]
    public void Gives_a_reason_for_each_difference() => Assert.All(AcceptedDifference.All(), one => Assert.True(one.Reason.Length > 20, one.Pattern));

    [Fact]
    public void Lists_nothing_that_a_rule_reads()
    {
        string[] files = ["09-the-incident/database-instances", "08-parent-synced-back/platform-apps", "30-merged-parent/platform-apps", ""];
        var paths = ReadByRules.SelectMany(path => path.StartsWith('/') ? files.Select(file => file + path) : [path]);
        Assert.DoesNotContain(paths, path => AcceptedDifference.All().Any(one => one.Covers(path)));
    }

    private static string PathOf(string difference) => difference[..difference.IndexOf(": ", StringComparison.Ordinal)];
}
