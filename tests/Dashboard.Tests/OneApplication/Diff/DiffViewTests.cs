using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication.Diff;

public sealed class DiffViewTests
{
    [Fact]
    public void Equal_lines_are_folded_but_for_those_around_what_differs()
    {
        var blocks = View(SomeDifference.Fields("a", 10, 30), SomeDifference.Fields("b", 10, 30)).Blocks;

        Assert.Equal(
            [(DiffPartKind.Folded, 7), (DiffPartKind.Kept, 3), (DiffPartKind.Changed, 1), (DiffPartKind.Kept, 3), (DiffPartKind.Folded, 13), (DiffPartKind.Kept, 3), (DiffPartKind.Changed, 1), (DiffPartKind.Kept, 3), (DiffPartKind.Folded, 6)],
            blocks.Select(b => (b.Kind, b.Live.Count)));
    }

    [Fact]
    public void Nothing_is_folded_of_the_whole_object() =>
        Assert.DoesNotContain(View(SomeDifference.Fields("a", 10), SomeDifference.Fields("b", 10), whole: true).Blocks, b => b.Kind == DiffPartKind.Folded);

    [Fact]
    public void Folded_lines_say_where_those_stand_that_follow()
    {
        var inside = SomeDifference.Fields("a")[1..^1];
        var before = $"{{\"a\":{{{inside}}},\"spec\":{{\"web\":{{\"a\":1,\"b\":1,\"c\":1,\"d\":2}}}}}}";
        var blocks = View(before, before.Replace("\"d\":2", "\"d\":3", StringComparison.Ordinal)).Blocks;

        Assert.Equal("spec.web", blocks[0].Before);
    }

    [Fact]
    public void A_field_is_told_once_where_its_lines_begin()
    {
        var blocks = View("""{"a":{"x":1,"y":1},"b":1}""", """{"b":2}""").Blocks;

        Assert.Equal(["/a", "/b"], blocks.SelectMany(b => b.Fields.Items).Select(f => f.Field.Path));
    }

    [Fact]
    public void Fields_behind_the_cut_are_told_apart()
    {
        var many = "{" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"f{i:D4}\":1")) + "}";
        var view = View(many, many.Replace("\"f4999\":1", "\"f4999\":2", StringComparison.Ordinal));

        Assert.Equal("/f4999", Assert.Single(view.Elsewhere).Field.Path);
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "A sync would change no field of it.")]
    [InlineData("""{"a":1}""", """{"a":2}""", "A sync would change 1 field.")]
    [InlineData("""{"a":1,"b":1}""", """{"a":2,"b":2}""", "A sync would change 2 fields.")]
    [InlineData(null, """{"a":2}""", "It is not in the cluster; a sync would create it.")]
    [InlineData("""{"a":1}""", null, "It is in the cluster and not among what main declares. A sync without prune leaves it, a sync with prune deletes it.")]
    [InlineData("""{"a":""", """{"a":1}""", "It could not be compared field by field: what Argo CD sent is cut or too large.")]
    public void The_sentence_says_what_a_sync_would_do(string? live, string? wanted, string sentence) =>
        Assert.Equal(sentence, DriftWords.Sentence(SomeDifference.Report(live, wanted), "main"));

    [Theory]
    [InlineData(ReadingState.Stale, "The differences are old: x")]
    [InlineData(ReadingState.Forbidden, "The differences may not be seen: x")]
    [InlineData(ReadingState.Absent, "There are no differences to read: x")]
    [InlineData(ReadingState.Failed, "The differences could not be read: x")]
    [InlineData(ReadingState.NotRead, "The differences were not read: x")]
    [InlineData(ReadingState.Known, null)]
    public void What_was_not_read_says_so_each_in_its_way(ReadingState state, string? sentence) =>
        Assert.Equal(sentence, DriftWords.Reading(new Reading<string>(null, state, "Argo CD", Some.Moment, "x")));

    [Fact]
    public void A_long_difference_is_no_button()
    {
        var long_ = "{" + string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"f{i}\":\"{new string('a', 100)}\"")) + "}";
        var view = ResourceDiffView.From(SomeDifference.Report(long_, "{}"), "main", whole: false);

        Assert.Equal((null, true), (view.Unified, view.IsLong));
    }

    private static DiffView View(string live, string wanted, bool whole = false) => DiffView.From(SomeDifference.Report(live, wanted), whole);
}
