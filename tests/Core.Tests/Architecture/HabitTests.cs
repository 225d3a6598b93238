using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Architecture;

public sealed class HabitTests
{
    [Theory]
    [InlineData("Rules")]
    [InlineData("Kinds")]
    [InlineData("Scenarios")]
    [InlineData("Guards")]
    public void Every_rule_kind_and_scenario_has_its_test_file(string folder)
    {
        var tests = SourceTree.Of("tests").Select(f => f.FileName).ToHashSet(StringComparer.Ordinal);
        var missing = SourceTree.Of("src")
            .Where(f => Path.GetFileName(Path.GetDirectoryName(f.Path)) == folder && IsOneOfAKind(f))
            .Where(f => !tests.Contains(Path.GetFileNameWithoutExtension(f.FileName) + "Tests.cs"))
            .Select(f => f.Path);
        Assert.Empty(missing);
    }

    /// <summary>Text from outside is text everywhere; the icons are MudBlazor's own constants.</summary>
    [Fact]
    public void Markup_is_written_only_for_icons() => Assert.Equal(
        ["IconMarkup.cs"],
        SourceTree.Of("src").Concat(SourceTree.Of("src", ".razor")).Where(file => file.Text.Contains("AddMarkup" + "Content", StringComparison.Ordinal)).Select(file => file.FileName));

    [Fact]
    public void No_left_over_marks()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception", "coming" + " soon", "Lorem" + " ipsum"];
        var found = from file in SourceTree.Of("src").Concat(SourceTree.Of("src", ".razor")).Concat(SourceTree.Of("tests"))
                    from mark in marks
                    where file.Text.Contains(mark, StringComparison.Ordinal)
                    select $"{file.Path}: {mark}";
        Assert.Empty(found);
    }

    [Fact]
    public void Tests_do_not_wait_by_the_clock()
    {
        string[] waits = ["Thread." + "Sleep", "Task." + "Delay(", "Skip" + " = \""];
        Assert.Empty(from file in SourceTree.Of("tests") from wait in waits where file.Text.Contains(wait, StringComparison.Ordinal) select $"{file.Path}: {wait}");
    }

    [Fact]
    public void Names_are_the_fields_own()
    {
        string[] vague = ["Manager", "Helper", "Util", "Utils", "Service", "Info", "Data"];
        string[] theFields = ["FieldManager", "ExplanationService", "PruneDeletesData"];
        var wrong = SourceTree.Of("src").Select(f => Path.GetFileNameWithoutExtension(f.FileName))
            .Where(name => vague.Any(v => name.EndsWith(v, StringComparison.Ordinal)) && !theFields.Contains(name));
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_copies_equal_the_originals_where_these_are_there()
    {
        var originals = Path.Combine(TestTree.Root, "..", "shared");
        if (!Directory.Exists(originals))
        {
            return;
        }

        Assert.Empty(Differing(Path.Combine(originals, "recordings"), Path.Combine(TestTree.Folder("Testing"), "Recordings")));
        Assert.Empty(Differing(Path.Combine(originals, "goldens"), Path.Combine(TestTree.Folder("Testing"), "Goldens")));
    }

    private static IEnumerable<string> Differing(string originals, string copies) =>
        Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => (Original: file, Copy: Path.Combine(copies, Path.GetRelativePath(originals, file))))
            .Where(pair => !File.Exists(pair.Copy) || !File.ReadAllBytes(pair.Original).AsSpan().SequenceEqual(File.ReadAllBytes(pair.Copy)))
            .Select(pair => pair.Copy);

    // A folder of rules may hold shared texts; the thing itself implements its interface.
    private static bool IsOneOfAKind(SourceText file) =>
        file.Text.Contains(": ICauseRule", StringComparison.Ordinal)
        || file.Text.Contains(": ManifestRule\n", StringComparison.Ordinal)
        || file.Text.Contains(": PruneRule(", StringComparison.Ordinal)
        || file.Text.Contains(": UnknownFieldRule(", StringComparison.Ordinal)
        || file.Text.Contains(": IDatabaseKind", StringComparison.Ordinal)
        || file.Text.Contains(": TwingateObject(", StringComparison.Ordinal)
        || file.Text.Contains(": ILintRule", StringComparison.Ordinal)
        || file.Text.Contains(": ManifestRule(", StringComparison.Ordinal)
        || file.Text.Contains(": LintRule\n", StringComparison.Ordinal)
        || file.Text.Contains(": IScenario", StringComparison.Ordinal)
        || file.Text.Contains(": IGuard\n", StringComparison.Ordinal)
        || file.Text.Contains(": IStory", StringComparison.Ordinal);
}
