using System.Text;
using CsCheck;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Tests.Rendering;

public sealed class DirectorySelectionTests
{
    private static readonly Gen<string> Path = Gen.OneOf(new[] { "a.yaml", "b.yaml", "sub/a.yaml", "sub/deep/c.yaml", "README.md", "sub/b.json" }.Select(Gen.Const).ToArray());
    private static readonly Gen<string> Pattern = Gen.OneOf(new[] { "*", "*.yaml", "sub/*", "{a,b}.yaml", "a.yaml", "*/?.yaml", "[ab].yaml" }.Select(Gen.Const).ToArray());

    [Fact]
    public void Exclude_wins_over_include() =>
        Gen.Select(Path.HashSet[1, 5], Pattern).Sample((paths, pattern) =>
            Select(paths, new(true, pattern, pattern)).Objects.Count == 0);

    [Fact]
    public void Without_recurse_never_more_is_selected_than_with_it() =>
        Gen.Select(Path.HashSet[1, 5], Pattern).Sample((paths, include) =>
            Select(paths, new(false, include)).Objects.Items.All(Select(paths, new(true, include)).Objects.Items.Contains));

    [Fact]
    public void Every_file_has_a_verdict_with_a_sentence() =>
        Gen.Select(Path.HashSet[1, 5], Pattern, Gen.Bool).Sample((paths, include, recurse) =>
            Select(paths, new(recurse, include)).Files.Items is var files && files.Length == paths.Count && files.All(f => f.Why.EndsWith('.')));

    [Fact]
    public void A_file_in_a_folder_says_that_the_filter_would_not_take_it_either()
    {
        var verdict = Verdict(Select(["sub/a.yaml"], new(false, "redis-*.yaml")));

        Assert.Equal(SelectionStep.Recurse, verdict.Step);
        Assert.Equal("It is in the sub-directory sub, and recurse is off. With recurse on it would not be taken either. The include pattern redis-*.yaml does not take it.", verdict.Why);
    }

    [Fact]
    public void A_bad_include_pattern_takes_nothing_and_says_so()
    {
        var verdict = Verdict(Select(["a.yaml"], new(false, "[a-cx].yaml")));

        Assert.Equal(SelectionStep.Include, verdict.Step);
        Assert.Contains("not valid", verdict.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_not_read_makes_the_selection_incomplete()
    {
        var selection = DirectorySelection.Select([new("a.yaml", null)], Source(new()), "app");

        Assert.False(selection.Complete);
        Assert.Equal(SelectionStep.Unknown, Verdict(selection).Step);
    }

    [Fact]
    public void A_Jsonnet_program_is_unknown_and_never_not_selected()
    {
        var selection = DirectorySelection.Select([File("a.jsonnet", "local x = 1; {kind: 'ConfigMap'}")], Source(new()), "app");

        Assert.False(selection.Complete);
    }

    [Fact]
    public void Objects_carry_file_line_key_and_canonical_text()
    {
        var selection = DirectorySelection.Select([File("a.yaml", "# first\n---\nkind: ConfigMap\napiVersion: v1\nmetadata:\n  name: a\n---\napiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: {name: db, namespace: ns}\nspec: {size: 010}\n")], Source(new()), "app");

        Assert.Equal(["a", "db"], selection.Objects.Items.Select(o => o.Key.Name));
        Assert.Equal(new ManifestObject(new("acid.zalan.do", "postgresql", "ns", "db"), "v1", "a.yaml", 8, """{"apiVersion":"acid.zalan.do/v1","kind":"postgresql","metadata":{"name":"db","namespace":"ns"},"spec":{"size":8}}""", false), selection.Objects[1]);
    }

    [Fact]
    public void Lists_are_expanded_with_the_line_of_each_item()
    {
        var selection = DirectorySelection.Select([File("a.yaml", "kind: List\napiVersion: v1\nitems:\n- kind: ConfigMap\n  metadata: {name: one}\n- kind: ConfigMap\n  metadata: {name: two}\n")], Source(new()), "app");

        Assert.Equal([("one", 4), ("two", 6)], selection.Objects.Items.Select(o => (o.Key.Name, o.Line)));
    }

    [Fact]
    public void An_error_in_one_file_selects_nothing_and_names_the_file()
    {
        var selection = DirectorySelection.Select([File("a.yaml", Manifest("a")), File("b.yaml", "apiVersion: v1\nkind: X\nmetadata:\n name: [\n")], Source(new()), "app");

        Assert.Equal("b.yaml", selection.ErrorFile);
        Assert.Empty(selection.Objects);
        Assert.StartsWith("Failed to unmarshal \"b.yaml\": failed to unmarshal manifest:", selection.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_in_the_directory_belongs_to_Helm_unless_the_source_names_a_directory()
    {
        SourceFile[] files = [File("my-Chart.yaml", "name: x"), File("a.yaml", Manifest("a"))];

        Assert.Equal(SourceType.Helm, DirectorySelection.Select(files, Source(null), "app").Type);
        Assert.Single(DirectorySelection.Select(files, Source(new()), "app").Objects);
    }

    [Fact]
    public void Links_are_read_within_the_path_and_dangling_ones_left_out()
    {
        SourceFile[] files = [File("a.yaml", Manifest("a")), new("link.yaml", null, "./a.yaml"), new("gone.yaml", null, "b.yaml"), new("out.yaml", null, "../b.yaml"), new("loop.yaml", null, "loop.yaml")];
        var selection = DirectorySelection.Select(files, Source(new()), "app");

        Assert.Equal([SelectionStep.Taken, SelectionStep.Symlink, SelectionStep.Taken, SelectionStep.Symlink, SelectionStep.Unknown], selection.Files.Items.Select(f => f.Step));
        Assert.False(selection.Complete);
    }

    [Fact]
    public void Json_in_a_yaml_file_is_read_as_json_value_after_value()
    {
        var selection = DirectorySelection.Select([File("a.yaml", "{\n\t\"kind\": \"A\", \"metadata\": {\"name\": \"one\"}}\n{\"kind\": \"A\", \"metadata\": {\"name\": \"two\"}}")], Source(new()), "app");

        Assert.Equal([("one", 1), ("two", 3)], selection.Objects.Items.Select(o => (o.Key.Name, o.Line)));
    }

    [Fact]
    public void Hooks_are_marked()
    {
        var selection = DirectorySelection.Select([File("a.yaml", "kind: Job\nmetadata:\n  name: a\n  annotations: {argocd.argoproj.io/hook: PreSync}\n")], Source(new()), "app");

        Assert.True(Assert.Single(selection.Objects).Hook);
    }

    private static Selection Select(IEnumerable<string> paths, DirectoryOptions options) =>
        DirectorySelection.Select([.. paths.Select(path => File(path, path.EndsWith(".json", StringComparison.Ordinal) ? """{"kind":"ConfigMap","metadata":{"name":"j"}}""" : Manifest("a")))], Source(options), "app");

    private static string Manifest(string name) => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n";

    private static FileVerdict Verdict(Selection selection) => Assert.Single(selection.Files);

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static ApplicationSource Source(DirectoryOptions? options) => new("https://example.org/r.git", "x", "main", Directory: options);
}
