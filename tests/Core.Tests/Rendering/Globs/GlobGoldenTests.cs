using System.Text.Json;
using DbDashboard.Core.Rendering.Globs;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Rendering.Globs;

public sealed class GlobGoldenTests
{
    [Fact]
    public void Every_golden_row_is_answered_as_the_original_does()
    {
        var misses = File.ReadLines(Goldens.File("globs.jsonl")).Select(Miss).Where(miss => miss is not null).ToList();

        Assert.True(misses.Count == 0, $"{misses.Count} misses:\n" + string.Join('\n', misses.Take(50)));
    }

    private static string? Miss(string line)
    {
        var row = JsonSerializer.Deserialize<string[]>(line)!;
        var glob = Glob.Compile(row[0]);
        var answer = glob.Match(row[1]);
        var right = row[2] switch
        {
            "yes" => answer == GlobAnswer.Yes,
            "no" => answer == GlobAnswer.No && glob.Error is null,
            "error" => glob.Error is not null && answer == GlobAnswer.No,
            _ => answer != GlobAnswer.Yes,
        };
        return right ? null : $"{line} -> {answer} {glob.Error}";
    }
}
