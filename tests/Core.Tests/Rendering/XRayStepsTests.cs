using System.Text;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Tests.Rendering;

/// <summary>The deciding step of what is hard to see: override files, size, slow patterns.</summary>
public sealed class XRayStepsTests
{
    [Fact]
    public void A_filter_of_an_override_file_is_named_with_the_file()
    {
        var selection = Select(new DirectoryOptions(false, "*.yaml"), File("a.yaml", Manifest), File(".argocd-source.yaml", "directory:\n  include: b*.yaml\n"));

        Assert.Equal((SelectionStep.Include, "The include pattern b*.yaml of .argocd-source.yaml does not take it."), Verdict(selection, "a.yaml"));
        Assert.Equal(("b*.yaml", ".argocd-source.yaml"), (selection.Filter!.Include, selection.Overrides[0]));
    }

    [Fact]
    public void Another_tool_that_an_override_file_names_is_said_of_the_file()
    {
        var selection = Select(null, File("a.yaml", Manifest), File(".argocd-source-app.yaml", "kustomize:\n  namePrefix: x\n"));
        Assert.Equal((SelectionStep.OtherTool, "Kustomize renders this source, as .argocd-source-app.yaml says."), Verdict(selection, "a.yaml"));
    }

    [Theory]
    [InlineData("kustomization.yaml", "Kustomize renders this directory, because it holds kustomization.yaml.")]
    [InlineData("my-Chart.yaml", "Helm renders this directory, because it holds my-Chart.yaml.")]
    public void A_file_that_brings_another_tool_hides_the_rest(string name, string why) =>
        Assert.Equal((SelectionStep.OtherTool, why), Verdict(Select(null, File("a.yaml", Manifest), File(name, "x: 1")), "a.yaml"));

    [Fact]
    public void A_file_that_is_too_large_is_a_step_of_its_own_and_leaves_the_set_unknown()
    {
        var selection = Select(null, File("a.yaml", Manifest), new SourceFile("big.yaml", null, TooLarge: true));
        Assert.Equal(SelectionStep.TooLarge, Verdict(selection, "big.yaml").Step);
        Assert.False(selection.Complete);
    }

    [Fact]
    public void A_slow_pattern_ends_as_unknown_and_not_in_minutes()
    {
        var files = Enumerable.Range(0, 2_000).Select(i => File($"{new string('a', 200)}{i}.yaml", Manifest)).ToArray();
        var slow = $"{{{string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"*q{i}*a"))}}}";

        var selection = Select(new DirectoryOptions(false, slow), files);

        Assert.False(selection.Complete);
        Assert.Contains(selection.Files, file => file.Why.Contains("too much work", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_contents_have_equal_ids() =>
        Assert.Equal("b1", Select(null, new SourceFile("a.yaml", Encoding.UTF8.GetBytes(Manifest), BlobId: "b1")).Files[0].BlobId);

    private const string Manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

    private static Selection Select(DirectoryOptions? directory, params SourceFile[] files) =>
        DirectorySelection.Select(files, new ApplicationSource("r", "p", "main", Directory: directory), "app");

    private static SourceFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static (SelectionStep Step, string Why) Verdict(Selection selection, string path)
    {
        var file = selection.Files.Items.Single(f => f.Path == path);
        return (file.Step, file.Why);
    }
}
