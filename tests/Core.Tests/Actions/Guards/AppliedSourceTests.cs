using System.Text.Json.Nodes;
using DbDashboard.Core.Actions.Guards;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class AppliedSourceTests
{
    [Fact]
    public void The_annotation_of_the_live_child_has_what_the_parent_applied()
    {
        var source = AppliedSource.Of(Live("""{"spec":{"source":{"repoURL":"https://git.example/a.git","targetRevision":"release","directory":{"include":"*.yaml"}}}}"""));

        Assert.Equal(("release", "*.yaml"), (source!.TargetRevision, source.Directory!.Include));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"metadata":null}""")]
    [InlineData("""{"metadata":{"annotations":{"other":"x"}}}""")]
    public void A_server_side_apply_leaves_none(string json) => Assert.Null(AppliedSource.Of(json));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    public void What_is_no_JSON_is_none(string json) => Assert.Null(AppliedSource.Of(json));

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"spec":{"sources":[{"repoURL":"a"}]}}""")]
    [InlineData("[]")]
    public void An_annotation_that_names_no_single_source_is_none(string applied) => Assert.Null(AppliedSource.Of(Live(applied)));

    private static string Live(string applied) =>
        new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { ["kubectl.kubernetes.io/last-applied-configuration"] = applied } } }.ToJsonString();
}
