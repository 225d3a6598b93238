using CsCheck;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Drift;

public sealed class ResourceDriftsTests
{
    private static readonly ResourceKey Deployment = new("apps", "Deployment", "databases", "web");

    [Fact]
    public void Names_the_field_with_both_values()
    {
        var field = Assert.Single(Fields("""{"spec":{"replicas":3,"paused":true}}""", """{"spec":{"replicas":1,"paused":true}}"""));

        Assert.Equal(("/spec/replicas", "3", "1"), (field.Path, field.Live, field.Wanted));
    }

    [Fact]
    public void A_field_on_one_side_only_has_no_value_on_the_other()
    {
        var fields = Fields("""{"a":1}""", """{"b/c":{"d":2}}""");

        Assert.Equal([("/a", "1", null), ("/b~1c", null, """{"d":2}""")], fields.Select(f => (f.Path, f.Live, f.Wanted)));
    }

    [Fact]
    public void Lists_of_equal_length_are_compared_item_by_item() =>
        Assert.Equal("/items/1/x", Assert.Single(Fields("""{"items":[{"x":1},{"x":2}]}""", """{"items":[{"x":1},{"x":3}]}""")).Path);

    [Fact]
    public void Lists_of_different_length_differ_as_a_whole() =>
        Assert.Equal("/items", Assert.Single(Fields("""{"items":[1]}""", """{"items":[1,2]}""")).Path);

    [Fact]
    public void Anything_compared_with_itself_is_empty() =>
        Json.Sample(json => ResourceDrifts.Of(Resource(json, json)).Fields.Count == 0 && ResourceDrifts.Of(Resource(json, " " + json)).Fields.Count == 0);

    [Fact]
    public void What_differs_is_never_called_equal() =>
        Gen.Select(Json, Json).Sample((live, wanted) =>
            System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(live), System.Text.Json.Nodes.JsonNode.Parse(wanted)) == (Fields(live, wanted).Count == 0));

    [Fact]
    public void A_state_that_cannot_be_read_is_not_called_equal() => Assert.True(ResourceDrifts.Of(Resource("{\"a\":", "{}")).Truncated);

    [Fact]
    public void More_fields_than_the_cap_are_said_to_be_left_out()
    {
        var many = "{" + string.Join(',', Enumerable.Range(0, ResourceDrifts.MaxFields + 1).Select(i => $"\"f{i}\":{i}")) + "}";

        var drift = ResourceDrifts.Of(Resource(many, "{}"));

        Assert.Equal((ResourceDrifts.MaxFields, true), (drift.Fields.Count, drift.Truncated));
    }

    // Looked up one by one this takes minutes.
    [Fact]
    public void An_object_of_very_many_fields_is_compared_once_through()
    {
        var live = "{" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"f{i}\":{i}")) + "}";

        Assert.Equal("/f49999", Assert.Single(Fields(live, live.Replace(":49999}", ":1}", StringComparison.Ordinal))).Path);
    }

    [Theory]
    [InlineData("cases/live-edit", "/spec/replicas", "kubectl-edit")]
    [InlineData("cases/secret-drift", "/data/password", "kubectl-edit")]
    [InlineData("cases/operator-owned", "/spec/replicas", "keda-operator")]
    [InlineData("cases/canonicalised", "/spec/resources/requests/cpu", "questdb-operator")]
    [InlineData("cases/mutated", "/spec/replicas", "argocd-controller")]
    [InlineData("versions/v2.14/cases/live-edit-selfheal-off", "/spec/template/spec/containers/0/image", "kubectl-edit")]
    public void Names_who_wrote_the_live_value_last(string folder, string path, string manager)
    {
        var recorded = RecordedApplication.Load(Recordings.File(folder.Split('/')))!;
        var fields = recorded.Details.ManagedResources.Value.Items.SelectMany(m => ResourceDrifts.Of(m).Fields.Items);

        Assert.Equal(manager, fields.Single(f => f.Path == path).Owner!.Manager);
    }

    private static Gen<string> Json => Gen.Recursive<string>((depth, inner) => depth >= 3
        ? Gen.OneOf(Gen.Int.Select(i => i.ToString()), Gen.Bool.Select(b => b ? "true" : "null"), Gen.String[Gen.Char['a', 'f'], 0, 3].Select(s => $"\"{s}\""))
        : Gen.OneOf(
            Gen.Int[0, 3].Select(i => i.ToString()),
            inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
            inner.Array[0, 3].Select(items => "{" + string.Join(',', items.Select((v, i) => $"\"k{i}\":{v}")) + "}")));

    private static EquatableList<FieldDifference> Fields(string live, string wanted) => ResourceDrifts.Of(Resource(live, wanted)).Fields;

    private static ManagedResource Resource(string? live, string? wanted) => new(Deployment, wanted, live, live, wanted, "1", true, false, []);
}
