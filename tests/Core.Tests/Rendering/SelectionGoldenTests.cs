using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Rendering;

/// <summary>Every row says what Argo CD rendered for one path and directory block of a recorded repository.</summary>
public sealed class SelectionGoldenTests
{
    private const string Url = "http://127.0.0.1:3180/tree.git";

    [Fact]
    public async Task Every_golden_row_selects_what_Argo_CD_rendered()
    {
        var bundle = Recordings.File("git", "tree.bundle");
        var commit = TestGit.Run(Recordings.Root, "ls-remote", bundle, "refs/heads/main")[..40];
        var refs = new Dictionary<string, EquatableList<GitRef>> { ["tree.git"] = [new("refs/heads/main", commit)] };
        var reader = new SelectionReader(new GitReader(new BundleRepository(Recordings.File("git"), refs, DateTimeOffset.UnixEpoch), TimeProvider.System));
        var misses = new List<string>();
        foreach (var line in File.ReadLines(Goldens.File("selection.jsonl")))
        {
            var row = JsonNode.Parse(line)!;
            var source = new ApplicationSource(Url, row["path"]!.ToString(), "main", Directory: Directory(row["directory"]));
            var read = await reader.ReadAsync(Url, commit, source, "probe", TestContext.Current.CancellationToken);
            if (Miss(row, read) is { } miss)
            {
                misses.Add($"{line}\n  {miss}");
            }
        }

        Assert.True(misses.Count == 0, $"{misses.Count} misses:\n" + string.Join('\n', misses.Take(20)));
    }

    private static DirectoryOptions? Directory(JsonNode? block) => block is null
        ? null
        : new(block["recurse"]?.GetValue<bool>() ?? false, block["include"]?.ToString(), block["exclude"]?.ToString());

    private static string? Miss(JsonNode row, Reading<PathSelection> read)
    {
        if (!read.IsKnown)
        {
            return read.Why;
        }

        var selection = read.Value.Selection;
        if (selection is { Type: not SourceType.Directory })
        {
            return selection.Complete || row["directory"] is not null ? $"taken for {selection.Type}" : null;
        }

        return row["error"]?.ToString() is { } error
            ? SameError(error, read.Value.Error ?? selection?.Error)
            : SameObjects([.. row["objects"]!.AsArray().Select(o => o!.ToString())], selection);
    }

    // The parser's own words differ from Go's; which file fails, and why in kind, is Argo CD's.
    private static string? SameError(string expected, string? actual) =>
        actual is not null && Head(expected) == Head(actual) ? null : $"error: {actual}";

    private static string Head(string error) => error.Split(": yaml:")[0];

    private static string? SameObjects(string[] expected, Selection? selection)
    {
        var actual = selection?.Objects.Items.Select(o => o.Key.ToString()).ToArray() ?? [];
        return selection is { Error: null, Complete: true } && actual.SequenceEqual(expected)
            ? null
            : $"{selection?.Error} complete {selection?.Complete}: {string.Join(", ", actual)}";
    }
}
