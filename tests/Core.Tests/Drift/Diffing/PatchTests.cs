using System.Text.Json.Nodes;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Drift.Diffing;

namespace DbDashboard.Core.Tests.Drift.Diffing;

public sealed class PatchTests
{
    [Fact]
    public void A_unified_diff_has_the_lines_around_and_their_numbers()
    {
        var (live, wanted) = (Fields("x"), Fields("z"));

        Assert.Equal(
            "--- live/databases/Deployment/web.yaml\n+++ after-sync/databases/Deployment/web.yaml\n@@ -3,7 +3,7 @@\n f02: f\n f03: f\n f04: f\n-f05: x\n+f05: z\n f06: f\n f07: f\n f08: f\n",
            new SomeStates(live, wanted).Unified);
    }

    [Fact]
    public void Equal_states_have_no_diff() => Assert.Equal("", new SomeStates(Fields("x"), Fields("x")).Unified);

    [Fact]
    public void A_created_object_begins_at_line_nought() =>
        Assert.Contains("@@ -0,0 +1,1 @@\n+kind: Deployment\n", new SomeStates(null, """{"kind":"Deployment"}""").Unified);

    [Fact]
    public void A_merge_patch_makes_of_live_what_a_sync_would() =>
        Assert.Equal(
            """{"metadata":{"labels":{"old":null}},"spec":{"args":["a","b"],"replicas":1}}""",
            new SomeStates(
                """{"metadata":{"labels":{"old":"x","app":"web"}},"spec":{"args":["a"],"replicas":3}}""",
                """{"metadata":{"labels":{"app":"web"}},"spec":{"args":["a","b"],"replicas":1}}""").Patch.Json);

    [Fact]
    public void A_field_in_a_list_replaces_the_list() =>
        Assert.Equal(
            """{"spec":{"containers":[{"image":"b","name":"web"}]}}""",
            new SomeStates("""{"spec":{"containers":[{"image":"a","name":"web"}]}}""", """{"spec":{"containers":[{"image":"b","name":"web"}]}}""").Patch.Json);

    [Fact]
    public void What_the_server_writes_is_left_out_and_named()
    {
        var patch = new SomeStates("""{"metadata":{"generation":1},"status":{"a":1}}""", """{"metadata":{"generation":2},"status":{"a":2}}""").Patch;

        Assert.Null(patch.Json);
        Assert.Equal(["/metadata/generation", "/status/a"], patch.LeftOut.Items.Select(l => l.Path));
    }

    [Fact]
    public void More_fields_than_are_compared_give_no_patch()
    {
        var many = new JsonObject(Enumerable.Range(0, ResourceDrifts.MaxFields + 1).Select(i => KeyValuePair.Create($"f{i}", (JsonNode?)i))).ToJsonString();
        var patch = new SomeStates(many, "{}").Patch;

        Assert.Null(patch.Json);
        Assert.Contains("no patch is made", Assert.Single(patch.LeftOut).Why);
    }

    [Fact]
    public void An_object_on_one_side_only_has_no_patch()
    {
        Assert.Null(new SomeStates(null, "{}").Patch.Json);
        Assert.Null(new SomeStates("{}", null).Patch.Json);
    }

    private static string Fields(string fifth) =>
        new JsonObject(Enumerable.Range(0, 12).Select(i => KeyValuePair.Create($"f{i:D2}", (JsonNode?)(i == 5 ? fifth : "f")))).ToJsonString();
}
