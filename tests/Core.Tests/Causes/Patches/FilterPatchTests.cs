using DbDashboard.Core.Causes.Patches;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes.Patches;

public sealed class FilterPatchTests : IDisposable
{
    private const string Before = """
        # The databases.
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata:
          name: databases
          namespace: argocd
        spec:
          project: platform
          source:
            repoURL: https://git.example.org/platform.git
            path: db
            # Only what is ready.
            directory:
              include: 'a*.yaml' # for now
              exclude: '{README.md,*example*}'
            targetRevision: main
          destination:
            namespace: databases
        """;

    private readonly TempFolder folder = new("patch");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_patch_of_the_file_applies_and_changes_the_filter_alone()
    {
        var patch = Patch(Before, new DirectoryOptions(true, "{a*.yaml,it's.yaml}"));

        Assert.Equal("Belongs into apps/databases.yaml, line 14, on main, which platform-apps follows.", patch.Sentence);
        var after = Apply(Before, Assert.Single(patch.Commands).Text);
        Assert.Equal(Before.Replace("include: 'a*.yaml' # for now", "include: '{a*.yaml,it''s.yaml}'", StringComparison.Ordinal).Replace("exclude: '{README.md,*example*}'", "recurse: true", StringComparison.Ordinal), after);
    }

    [Fact]
    public void A_filter_is_taken_away_whole()
    {
        var after = Apply(Before, Patch(Before, new DirectoryOptions()).Commands[0].Text);
        Assert.Contains("    directory: {}\n    targetRevision", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_a_filter_gets_one_below_its_path()
    {
        var bare = string.Join('\n', Before.Split('\n').Where(line => !line.Contains("directory", StringComparison.Ordinal) && !line.Contains("clude", StringComparison.Ordinal)));
        Assert.Contains("    path: db\n    directory:\n      include: '*.yaml'\n", Apply(bare, Patch(bare, new DirectoryOptions(false, "*.yaml")).Commands[0].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_documents_only_the_application_s_own_is_changed()
    {
        var two = Before.Replace("name: databases", "name: other", StringComparison.Ordinal) + "\n---\n" + Before + "\n";
        var after = Apply(two, Patch(two, new DirectoryOptions(false, "b*.yaml"), line: two.Split('\n').ToList().IndexOf("---") + 2).Commands[0].Text);
        Assert.Equal(["'a*.yaml' # for now", "'b*.yaml'"], after.Split('\n').Where(l => l.Contains("include:", StringComparison.Ordinal)).Select(l => l.Split("include: ")[1]));
    }

    [Theory]
    [InlineData("directory: {include: a*.yaml}")]
    [InlineData("directory: &filter {include: a*.yaml}")]
    public void Another_style_is_not_edited_but_told_with_what_belongs_there(string style)
    {
        var text = Before.Replace("directory:", style, StringComparison.Ordinal).Replace("      include: 'a*.yaml' # for now\n      exclude: '{README.md,*example*}'\n", "", StringComparison.Ordinal);
        var patch = Patch(text, new DirectoryOptions(false, "b*.yaml"));
        Assert.EndsWith("It is not written in a way that is edited here.", patch.Sentence, StringComparison.Ordinal);
        Assert.Equal("spec:\n  source:\n    directory:\n      include: 'b*.yaml'\n", patch.Commands[0].Text);
    }

    [Fact]
    public void Without_a_file_the_application_itself_is_patched()
    {
        var patch = FilterPatch.Of(Some.Incident(), 0, new DirectoryOptions(false, "it's*.yaml"), Reading.Absent<ApplicationFile>("Git", Some.Moment, "no application manages this one"));

        Assert.Equal("No file in Git is known for it: no application manages this one.", patch.Sentence);
        Assert.Equal(
            [
                """kubectl patch applications.argoproj.io database-instances -n argocd --type merge -p '{"spec":{"source":{"directory":{"include":"it'\''s*.yaml","exclude":null,"recurse":null}}}}'""",
                """argocd app patch database-instances -N argocd --type merge --patch '{"spec":{"source":{"directory":{"include":"it'\''s*.yaml","exclude":null,"recurse":null}}}}'""",
            ],
            patch.Commands.Select(c => c.Text));
    }

    [Fact]
    public void One_of_several_sources_is_patched_by_its_place_and_tested()
    {
        var application = Some.Incident() with { Sources = [Some.IncidentSource(), Some.IncidentSource() with { Path = "other" }], IsMultiSource = true };
        var patch = FilterPatch.Of(application, 1, new DirectoryOptions(false, "b*.yaml"), Reading.NotRead<ApplicationFile>("Git"));
        Assert.Contains("""{"op":"test","path":"/spec/sources/1/path","value":"other"},{"op":"add","path":"/spec/sources/1/directory","value":{"include":"b*.yaml"}}""", patch.Commands[0].Text, StringComparison.Ordinal);
    }

    private static FilterPatch Patch(string text, DirectoryOptions filter, int line = 1)
    {
        var file = new ApplicationFile("platform-apps", "https://git.example.org/platform.git", "main", "c", "apps/databases.yaml", line, text);
        var application = Some.Incident() with { Key = new("prod", "argocd", "databases") };
        return FilterPatch.Of(application, 0, filter, Reading.Known(file, "Git", Some.Moment));
    }

    private string Apply(string before, string patch)
    {
        var file = Path.Combine(folder.Path, "apps", "databases.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, before);
        TestGit.RunWith(folder.Path, System.Text.Encoding.UTF8.GetBytes(patch), [], "apply", "-");
        return File.ReadAllText(file);
    }
}
