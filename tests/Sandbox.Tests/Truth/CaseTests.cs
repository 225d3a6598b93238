namespace DbDashboard.Sandbox.Tests.Truth;

public sealed class CaseTests(NewCases replay) : IClassFixture<NewCases>
{
    private const string Accepted = "CaseDifferences.txt";
    private static readonly string[] ReadByRulesAndGuards =
    [
        "/status/sync/status", "/status/sync/revision", "/status/operationState/phase", "/status/operationState/message", "/status/operationState/retryCount", "/operation/sync/revision",
        "/status/conditions[SyncError]/message", "/status/history[0]/revision", "/status/resources[ConfigMap cases x]/requiresPruning", "/status/resources[batch Job cases x]/hook",
    ];

    // What the sandbox cannot do; a case that needs one of these is left out.
    private static readonly string[] Lacking =
    [
        "another cluster", "cluster-wide kinds", "operators at work", "several sources", "source type Helm", "source type of helm template", "source type of kustomize build", "source type of symlink",
        "step appset", "step canonicalise", "step controller-edit", "step edit-secret", "step fight", "step install-webhook", "step kubectl-edit3", "step make-mutation", "step make-policy", "step make-quota", "step orphan",
        "step patch-child-revision", "step set-nsmeta",
    ];

    [Fact]
    public void Ends_as_recorded_but_for_the_listed_differences()
    {
        var accepted = AcceptedDifference.All(Accepted);
        var others = replay.Differences.Where(difference => !accepted.Any(one => one.Covers(PathOf(difference)))).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others.Take(40)));
    }

    [Fact]
    public void Lists_no_difference_that_no_longer_occurs()
    {
        var gone = AcceptedDifference.All(Accepted).Where(one => !replay.Differences.Exists(difference => one.Covers(PathOf(difference)))).Select(one => one.Pattern);
        Assert.Empty(gone);
    }

    [Fact]
    public void Lists_nothing_that_a_rule_or_guard_reads()
    {
        var paths = replay.Made.SelectMany(name => ReadByRulesAndGuards.Select(path => $"{name}/application {path}"));
        Assert.DoesNotContain(paths, path => AcceptedDifference.All(Accepted).Any(one => one.Covers(path)));
    }

    [Fact]
    public void Names_what_is_missing_for_the_other_cases() => Assert.Equal(Lacking, replay.Missing);

    [Fact]
    public void Makes_most_of_the_recorded_cases() => Assert.InRange(replay.Made.Count, 40, 100);

    private static string PathOf(string difference) => difference[..difference.IndexOf(": ", StringComparison.Ordinal)];
}
