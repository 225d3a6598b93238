using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Tests.Databases.Lint;

public sealed class LintFilesTests
{
    [Fact]
    public void Objects_of_several_documents_and_of_lists_know_their_lines()
    {
        var file = LintFiles.Read("all.yaml", "# head\napiVersion: v1\nkind: Secret\nmetadata: {name: a}\n--- # next\napiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: {name: b}\n");

        Assert.Equal([("a", 2), ("b", 9)], file.Manifests.Select(manifest => (manifest.Name, manifest.Line)));
    }

    [Fact]
    public void A_node_knows_its_path_its_line_and_its_place_in_the_text()
    {
        var text = "spec:\r\n  a.b: {c: [1, 'two', {d: \"three\"}]}\r\n  e: |\r\n    four\r\n\r\n# end\r\n";
        var root = LintFiles.Read("x.yaml", text).Roots[0];
        var (three, flow, block) = (root.At("spec", "a.b", "c")!.Children[2]["d"]!, root.At("spec", "a.b")!, root.At("spec", "e")!);

        Assert.Equal(("spec['a.b'].c[2].d", 2, "\"three\""), (three.Path, three.Line, text[three.Start..three.End]));
        Assert.Equal("{c: [1, 'two', {d: \"three\"}]}", text[flow.Start..flow.End]);
        Assert.EndsWith("four", text[block.Start..block.End]);
    }

    [Theory]
    [InlineData("a: {{ .Values.a }}\nb: {{- if }}\n", "template")]
    [InlineData("a: [1\nb: 2\n", "not valid YAML")]
    public void What_cannot_be_read_is_said(string text, string why) => Assert.Contains(why, LintFiles.Read("x.yaml", text).NotRead);

    [Fact]
    public void Templates_of_a_chart_are_not_taken_for_manifests() => Assert.Contains("Helm", LintFiles.Read("chart/templates/x.yaml", Sound.Postgres, isTemplate: true).NotRead);

    [Fact]
    public void A_text_that_many_places_share_is_changed_by_nobody()
    {
        var root = LintFiles.Read("x.yaml", "a: &it {b: 1}\nc: *it\nd:\n  <<: *it\n  e: 2\n").Roots[0];

        Assert.Equal("1", root.Scalar("c", "b"));
        Assert.Equal("1", root.Scalar("d", "b"));
        Assert.All([root.At("a", "b")!, root.At("c", "b")!, root.At("d", "b")!], node => Assert.Empty(Edits.Set(node, "3")));
    }

    [Fact]
    public void A_json_file_is_changed_as_json()
    {
        const string Text = "{\"metadata\": {\"name\": \"a\", \"labels\": {\"x\": \"y\"}}}\n";
        var root = LintFiles.Read("x.json", Text).Roots[0];

        Assert.Equal("{\"metadata\": {\"name\": \"a\", \"labels\": {\"x\": \"y\"}, \"annotations\": {\"k\": \"v\"}}}\n", TextEdit.Apply(Text, Edits.Add(root, ["metadata", "annotations", "k"], "v")));
        Assert.Equal("{\"metadata\": {\"name\": \"a\", \"labels\": {}}}\n", TextEdit.Apply(Text, Edits.Remove(root.At("metadata", "labels", "x")!)));
    }
}
