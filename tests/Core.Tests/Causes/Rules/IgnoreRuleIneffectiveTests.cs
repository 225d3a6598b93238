using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class IgnoreRuleIneffectiveTests
{
    private const string Id = "ignore-rule-ineffective";

    [Fact]
    public void Says_that_an_empty_group_means_the_core_group()
    {
        var cause = Differing(Rule("")).Of(Id);

        Assert.Equal("The rule that shall ignore /spec/replicas of Deployment does not take: it names no group, which means the core group only, and Deployment is of group apps; so spec.replicas of Deployment orders still differs.", cause.Sentence);
        Assert.Equal(Confidence.Proven, cause.Confidence);
        Assert.Contains("group: \"apps\"", cause.Remedies[0].Commands[0].Text);
    }

    [Theory]
    [InlineData("", "Deployment", "", "", true)]
    [InlineData("extensions", "Deployment", "", "", true)]
    [InlineData("apps", "deployment", "", "", true)]
    [InlineData("apps", "Deployment", "orders-2", "", true)]
    [InlineData("apps", "Deployment", "", "other", true)]
    [InlineData("", "StatefulSet", "", "", false)]
    [InlineData("apps", "StatefulSet", "", "", false)]
    [InlineData("extensions", "Deployment", "orders-2", "", false)]
    public void Says_the_one_part_that_is_wrong_and_leaves_rules_for_others_alone(string group, string kind, string name, string space, bool said) =>
        Assert.Equal(said, Differing(new IgnoreDifference(group, kind, name, space, ["/spec/replicas"], [], [])).Says(Id));

    [Theory]
    [InlineData("spec/replicas", true)]
    [InlineData(".spec.replicas", true)]
    [InlineData("/spec/replica", false)]
    [InlineData("/spec/paused", false)]
    public void Knows_a_pointer_that_is_none(string pointer, bool said) =>
        Assert.Equal(said, Differing(Rule("apps") with { JsonPointers = [pointer] }).Says(Id));

    [Theory]
    [InlineData(".spec.replicas", true)]
    [InlineData(".spec", true)]
    [InlineData(".spec.template.spec.containers[].image", false)]
    [InlineData(".spec | select(.replicas)", false)]
    public void Reads_simple_jq_paths(string path, bool said) => Assert.Equal(said, Differing(Rule("") with { JsonPointers = [], JqPaths = [path] }).Says(Id));

    [Theory]
    [InlineData("kubectl-edit", true)]
    [InlineData("kube-controller-manager", false)]
    public void Reads_rules_for_a_writer(string manager, bool said) => Assert.Equal(said, Differing(Rule("") with { JsonPointers = [], Managers = [manager] }).Says(Id));

    [Fact]
    public void Leaves_the_field_to_its_own_cause()
    {
        var explanation = Differing(Rule(""));

        Assert.Empty(explanation.Of(Id).Fields.Items);
        Assert.Equal(["/spec/replicas"], explanation.Of("live-edit").Fields.Items.Select(f => f.Path));
    }

    [Fact]
    public async Task A_rule_that_takes_is_not_spoken_of() => Assert.Empty((await Explained.RecordedAsync("cases/ignored")).Causes);

    private static IgnoreDifference Rule(string group) => new(group, "Deployment", "", "", ["/spec/replicas"], [], []);

    private static Explanation Differing(IgnoreDifference rule) => new SomeDrift("""{"spec":{"replicas":3}}""", """{"spec":{"replicas":1}}""")
    {
        Ignored = [rule],
        Managers = [SomeDrift.Wrote("kubectl-edit", "/spec/replicas", 60)],
    }.Explain();
}
