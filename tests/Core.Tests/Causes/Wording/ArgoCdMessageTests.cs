using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Tests.Causes.Wording;

public sealed class ArgoCdMessageTests
{
    [Theory]
    [InlineData("Failed to load target state: failed to generate manifest for source 2 of 3: rpc error: code = Unknown desc = unable to resolve 'x' to a commit SHA", "unable to resolve 'x' to a commit SHA", 2, false)]
    [InlineData("Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = Manifest generation error (cached): rpc error: code = FailedPrecondition desc = boom", "boom", 1, true)]
    [InlineData("ComparisonError: Failed to load target state: failed to evaluate revision changes for source 1 of 1: failed to update revision for paths: x", "x", 1, false)]
    [InlineData("Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = failed to initialize repository resources: rpc error: code = Internal desc = Failed to checkout revision a", "Failed to checkout revision a", 1, false)]
    [InlineData("something else: rpc error: code = Unknown desc = x", "something else: rpc error: code = Unknown desc = x", null, false)]
    [InlineData("", "", null, false)]
    public void Peels_every_layer(string message, string text, int? source, bool cached) =>
        Assert.Equal(new ArgoCdMessage(text, source, cached), ArgoCdMessage.Unwrap(message) with { Code = null });

    [Theory]
    [InlineData("Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unavailable desc = connection error", "Unavailable")]
    [InlineData("rpc error: code = Unknown desc = Manifest generation error (cached): rpc error: code = FailedPrecondition desc = x", "FailedPrecondition")]
    [InlineData("Failed to load target state: x", null)]
    public void Keeps_the_code_that_is_nearest_to_the_text(string message, string? code) => Assert.Equal(code, ArgoCdMessage.Unwrap(message).Code);

    [Theory]
    [InlineData("ComparisonError: Failed to load live state: a; b;ComparisonError: Failed to load target state: c;InvalidSpecError: d", "Failed to load live state: a; b|c|d")]
    [InlineData("one or more objects failed to apply", "one or more objects failed to apply")]
    [InlineData("", "")]
    public void Parts_the_message_of_an_operation_that_was_refused_for_errors(string message, string texts) =>
        Assert.Equal(texts.Split('|'), ArgoCdMessage.Errors(message).Select(m => m.Text));

    [Fact]
    public void A_hostile_length_is_cut() => Assert.True(ArgoCdMessage.Unwrap(new string('x', 1_000_000)).Text.Length <= 4_000);

    [Theory]
    [InlineData(3, "just now")]
    [InlineData(42, "42 s ago")]
    [InlineData(14 * 60, "14 min ago")]
    [InlineData(30 * 3600, "30 h ago")]
    [InlineData(50 * 3600, "2 d ago")]
    public void Ages_are_said_in_the_largest_unit_that_says_enough(int seconds, string words) =>
        Assert.Equal(words, Words.Age(DateTimeOffset.UnixEpoch.AddSeconds(seconds), DateTimeOffset.UnixEpoch));

    [Fact]
    public void Names_are_listed_as_people_say_them()
    {
        Assert.Equal("a", Words.Names(["a"]));
        Assert.Equal("a, b and c", Words.Names(["a", "b", "c"]));
        Assert.Equal("a, b and 2 more", Words.Names(["a", "b", "c", "d"], 3));
    }
}
