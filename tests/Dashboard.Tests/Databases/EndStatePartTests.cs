using Bunit;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Databases;

public sealed class EndStatePartTests : PageContext
{
    [Fact]
    public void Each_wanted_database_is_a_line_with_its_word_and_what_is_missing()
    {
        var lines = EndStateReport.Of([new("postgresql", "a", null, 1, null, "General Postgres"), new("QuestDB", null, null, 1, null, null)], [Some.Postgres("a")], _ => null)
            .Select(line => EndStateView.From(line, new Dictionary<Core.Model.ResourceKey, string> { [Some.Postgres("a").Key] = "databases/a" })).ToList();
        var part = Render<EndStatePart>(p => p.Add(one => one.Lines, [.. lines]));
        Assert.Contains("1 of 2 are there as wanted.", part.Markup, StringComparison.Ordinal);
        Assert.Equal(["As wanted", "Missing"], part.FindAll(".status").Select(status => status.TextContent.Trim()));
        Assert.Equal("databases/a", Assert.Single(part.FindAll("a")).GetAttribute("href"));
        Assert.Contains("0 of 1 is there.", part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Pgvector_is_green_by_a_look_alone_and_its_lines_can_be_copied()
    {
        Assert.Equal([VectorWord.Active], Enum.GetValues<VectorWord>().Where(word => VectorLabel.Of(new(word, "", null, "nothing", null)).Tone == Tone.Good));
        var part = Render<VectorPart>(p => p.Add(one => one.State, new VectorState(VectorWord.Available, "The image has it.", "spilo-17", "the pod a-0", true) { Change = "spec: {}\n" }));
        Assert.Equal("spec: {}\n", part.Find("button").GetAttribute("data-copy"));
        Assert.Contains("Image spilo-17, by the pod a-0.", part.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_look_found_and_what_it_could_not_see_are_told_apart()
    {
        var sight = ExtensionSight.Of(
            [
                new("app_db", Reading.Known<EquatableList<InstalledExtension>>([new("vector", "0.8.0", "public")], "PostgreSQL", Some.Moment)),
                new("web", Reading.Forbidden<EquatableList<InstalledExtension>>("PostgreSQL", Some.Moment, "The role may not connect there.")),
            ],
            "vector");
        var part = Render<VectorPart>(p => p.Add(one => one.State, new VectorState(VectorWord.Active, "It is active.", null, "nothing", null) { Sight = sight }));
        var told = part.FindAll("li").Select(line => line.TextContent.Trim()).ToList();
        Assert.StartsWith("app_db has 0.8.0, schema public", told[0], StringComparison.Ordinal);
        Assert.StartsWith("web: not checked. The role may not connect there.", told[1], StringComparison.Ordinal);
    }
}
