using System.Text.Json.Nodes;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.WhatIf;

public sealed class MergeCoverageTests
{
    [Theory]
    [InlineData("""{"spec":{"replicas":1}}""", """{"spec":{"replicas":1,"revisionHistoryLimit":10}}""", true)]
    [InlineData("""{"spec":{"replicas":2}}""", """{"spec":{"replicas":1}}""", false)]
    [InlineData("""{"containers":[{"name":"a","image":"x"}]}""", """{"containers":[{"name":"side"},{"name":"a","image":"x","terminationMessagePath":"/dev"}]}""", true)]
    [InlineData("""{"ports":[{"containerPort":80}]}""", """{"ports":[{"containerPort":80,"protocol":"TCP"}]}""", true)]
    [InlineData("""{"ports":[{"containerPort":53,"protocol":"UDP"}]}""", """{"ports":[{"containerPort":53,"protocol":"TCP"}]}""", false)]
    [InlineData("""{"args":["a"]}""", """{"args":["a","b"]}""", false)]
    [InlineData("""{"a":null}""", """{}""", true)]
    [InlineData("""{"a":1.0}""", """{"a":1}""", true)]
    [InlineData("""{"a":"1"}""", """{"a":1}""", false)]
    public void Kubernetes_own_kinds_are_covered_field_by_field(string wanted, string live, bool covers) =>
        Assert.Equal(covers, Covers("apps", wanted, live));

    [Fact]
    public void Lists_of_custom_resources_are_compared_as_a_whole() =>
        Assert.False(Covers("crd.questdb.io", """{"containers":[{"name":"a"}]}""", """{"containers":[{"name":"a","x":1}]}"""));

    private static bool Covers(string group, string wanted, string live) =>
        new MergeCoverage(new(group, "X", "", "x")).Covers(JsonNode.Parse(wanted), JsonNode.Parse(live));
}
