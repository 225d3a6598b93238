using System.Text.Json.Nodes;
using CsCheck;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Drift.Diffing;

public sealed class StateDiffTests
{
    [Fact]
    public void Shows_the_line_that_differs_among_those_that_do_not() =>
        Assert.Equal(
            [" kind: Deployment", " spec:", "-  replicas: 3", "+  replicas: 1", "   template:", "     containers:", "       - image: web", "         name: web"],
            new SomeStates(
                """{"kind":"Deployment","spec":{"replicas":3,"template":{"containers":[{"image":"web","name":"web"}]}}}""",
                """{"spec":{"template":{"containers":[{"name":"web","image":"web"}]},"replicas":1},"kind":"Deployment"}""").Lines);

    [Fact]
    public void Each_line_knows_its_field()
    {
        var states = new SomeStates("""{"a/b":{"c":[1,{"d":2}]}}""", "{}");

        Assert.Equal(
            [("a/b:", "/a~1b"), ("  c:", "/a~1b/c"), ("    - 1", "/a~1b/c/0"), ("    - d: 2", "/a~1b/c/1/d")],
            states.Diff.Chunks.Items.SelectMany(c => c.Live.Items).Select(l => (l.Text, l.Path)));
    }

    [Theory]
    [InlineData("true", "\"true\"")]
    [InlineData("1.5", "\"1.5\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("2026-03-01", "\"2026-03-01\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("", "\"\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("*x", "\"*x\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("\u202Eabc", "\"\\u202Eabc\"")]
    [InlineData("postgres:16.2", "\"postgres:16.2\"")]
    [InlineData("ghcr.io/example/web", "ghcr.io/example/web")]
    [InlineData("25%", "25%")]
    [InlineData("a b", "a b")]
    public void Texts_stand_plain_only_where_they_are_nothing_else(string text, string written) =>
        Assert.Equal($" x: {written}", Assert.Single(new SomeStates(Json(text), Json(text)).Lines));

    [Fact]
    public void Texts_of_several_lines_are_compared_line_by_line() =>
        Assert.Equal(
            [" data:", "   x: |", "     one", "-    two", "+    2", "     three"],
            new SomeStates("""{"data":{"x":"one\ntwo\nthree\n"}}""", """{"data":{"x":"one\n2\nthree\n"}}""").Lines);

    [Fact]
    public void What_is_on_one_side_only_is_there_as_a_whole()
    {
        Assert.Equal(["+kind: Deployment"], new SomeStates(null, """{"kind":"Deployment"}""").Lines);
        Assert.Equal(["-kind: Deployment"], new SomeStates("""{"kind":"Deployment"}""", null).Lines);
    }

    [Fact]
    public void What_cannot_be_read_is_not_called_equal() => Assert.True(new SomeStates("{", "{}").Diff.IsUnreadable);

    [Fact]
    public void More_lines_than_the_cap_are_said_to_be_cut()
    {
        var many = "{" + string.Join(',', Enumerable.Range(0, StateWriter.MostLines + 10).Select(i => $"\"f{i}\":{i}")) + "}";
        var diff = new SomeStates(many, "{}").Diff;

        Assert.True(diff.IsCut);
        Assert.Equal(StateWriter.MostLines, diff.Chunks.Items.Sum(c => c.Live.Count));
    }

    [Fact]
    public void A_difference_behind_the_end_of_a_long_line_is_still_one()
    {
        var start = new string('a', SecretMask.MaxText + 10);
        var changed = new SomeStates(Json(start + "b"), Json(start + "c")).Changed.ToList();

        Assert.Equal(2, changed.Count);
        Assert.All(changed, line => Assert.EndsWith("…", line));
    }

    [Fact]
    public void A_huge_difference_is_bounded_in_size()
    {
        var live = "{" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"f{i}\":\"{i:D100}\"")) + "}";
        var diff = new SomeStates(live, live.Replace("0\"", "1\"", StringComparison.Ordinal)).Diff;

        Assert.True(diff.IsCut);
        Assert.True(diff.Chunks.Items.Sum(c => c.Live.Items.Sum(l => l.Text.Length)) <= StateWriter.MostCharacters + SecretMask.MaxText);
    }

    // Argo CD's own page writes the same lines, so what is written must be read back as the same object.
    [Fact]
    public void Recorded_states_are_read_back_as_they_were()
    {
        foreach (var resource in RecordedResources().Where(r => r.Key.Kind != "Secret"))
        {
            var written = string.Join('\n', StateDiff.Of(resource with { PredictedLive = null }).Chunks.Items.SelectMany(c => c.Live.Items).Select(l => l.Text));
            var read = Assert.Single(ManifestReader.Read("x.yaml", System.Text.Encoding.UTF8.GetBytes(written)).Objects);

            Assert.True(JsonNode.DeepEquals(Bare(resource.NormalizedLive!), Bare(read.Json)), written);
        }
    }

    [Fact]
    public void Lines_differ_exactly_when_fields_do() =>
        Gen.Select(States, States).Sample((live, wanted) =>
        {
            var states = new SomeStates(live, wanted);
            return states.Diff.Chunks.Items.Any(c => c.IsChanged) == (ResourceDrifts.Of(states.Resource).Fields.Count > 0);
        });

    private static Gen<string> States { get; } = Gen.Dictionary(
        OneOf("a", "b", "password", "list"),
        OneOf("1", "true", "\"x\"", "\"two\\nlines\"", "[1,2]", "[{\"name\":\"TOKEN\",\"value\":\"y\"}]", "{}", "{\"c\":null}"))[0, 4]
        .Select(members => "{" + string.Join(',', members.Select(m => $"\"{m.Key}\":{m.Value}")) + "}");

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<ManagedResource> RecordedResources() =>
        new[] { "live-edit", "canonicalised", "mutated", "operator-owned", "pruned-field", "namespace-metadata" }
            .SelectMany(name => RecordedApplication.Load(Recordings.File("cases", name))!.Details.ManagedResources.Value.Items).Where(r => r.NormalizedLive is not null);

    // What is hidden is not written.
    private static JsonNode Bare(string json)
    {
        var node = JsonNode.Parse(json)!;
        (node["metadata"]?["annotations"] as JsonObject)?.Remove("kubectl.kubernetes.io/last-applied-configuration");
        return node;
    }

    private static string Json(string text) => new JsonObject { ["x"] = text }.ToJsonString();
}
