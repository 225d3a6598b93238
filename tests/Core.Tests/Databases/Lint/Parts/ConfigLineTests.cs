using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Databases.Lint.Parts;

namespace DbDashboard.Core.Tests.Databases.Lint.Parts;

public sealed class ConfigLineTests
{
    [Fact]
    public void A_line_is_an_option_in_small_letters_and_what_it_is_set_to()
    {
        var lines = ConfigLine.Of(Redis("SAVE 900 1", "requirepass \"\"", "appendonly"), "redis");

        Assert.Equal([("save", "900", true), ("requirepass", "", false), ("appendonly", null, false)], lines.Select(line => (line.Option, line.Value, line.HasValue)));
    }

    [Fact]
    public void Of_two_lines_for_one_option_the_last_counts() =>
        Assert.Equal("2gb", ConfigLine.Last(Redis("maxmemory 1gb", "save 900 1", "maxmemory 2gb"), "maxmemory")?.Value);

    [Fact]
    public void What_is_no_text_and_what_is_not_there_are_no_lines()
    {
        Assert.Empty(ConfigLine.Of(Redis(), "redis"));
        Assert.Null(ConfigLine.Last(LintFiles.Read("redis.yaml", Sound.Redis.With("- maxmemory 768mb", "- {maxmemory: 768mb}")).Manifests[0], "maxmemory"));
    }

    private static LintManifest Redis(params string[] lines) =>
        LintFiles.Read("redis.yaml", $"apiVersion: databases.spotahome.com/v1\nkind: RedisFailover\nmetadata: {{name: a}}\nspec: {{redis: {{customConfig: [{string.Join(", ", lines.Select(line => $"'{line}'"))}]}}}}\n").Manifests[0];
}
