using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Features.Actions.Confirming;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Actions;

public sealed class TypedConfirmTests : DialogContext
{
    private static void Type(IRenderedComponent<ActionDialogs> dialog, string selector, string text) => dialog.Find(selector).Input(text);

    [Fact]
    public void Each_name_and_the_reason_are_needed_before_it_can_be_pressed()
    {
        var dialog = Planned(Some.TypedPrune());
        dialog.WaitForAssertion(() => Assert.Equal("2 names and a reason are still needed.", dialog.Find(".act-said").TextContent));
        Assert.Contains("no undo brings it back", dialog.Find(".typed legend").TextContent, StringComparison.Ordinal);
        Type(dialog, "#typed-0", "postgres-general");
        Type(dialog, "#reason", "they are empty");
        dialog.WaitForAssertion(() => Assert.Equal("1 name is still to be typed.", dialog.Find(".act-said").TextContent));
        Assert.True(Button(dialog, "Delete 2 databases").HasAttribute("disabled"));
        Type(dialog, "#typed-1", "redis-general");
        dialog.WaitForAssertion(() => Assert.False(Button(dialog, "Delete 2 databases").HasAttribute("disabled")));
    }

    [Fact]
    public void What_was_typed_is_sent_as_it_was_typed()
    {
        var plan = Some.TypedPrune();
        Actions.Answers(Some.Record(plan, ActionState.Running));
        var dialog = Planned(plan);
        Type(dialog, "#typed-0", "postgres-general");
        Type(dialog, "#typed-1", "redis-general");
        Type(dialog, "#reason", "they are empty");
        Press(dialog, "Delete 2 databases");
        Assert.Equal(new Confirmed("they are empty", ["postgres-general", "redis-general"]), Actions.Pressed[0].Confirmed);
    }

    [Fact]
    public void A_look_alike_is_marked_with_its_place()
    {
        var dialog = Planned(Some.TypedPrune());
        Type(dialog, "#typed-0", "p\u043Estgres-general");
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("#typed-said-0 .status")));
        Assert.Contains("Character 2 is U+043E; the name has “o”.", dialog.Find("#typed-said-0").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_server_does_not_take_keeps_what_was_filled_in()
    {
        Actions.Answers(ActionProblemKind.Invalid, "The reason is too short.");
        var dialog = Planned(Some.TypedPrune());
        Type(dialog, "#typed-0", "postgres-general");
        Type(dialog, "#typed-1", "redis-general");
        Type(dialog, "#reason", "abc");
        Press(dialog, "Delete 2 databases");
        dialog.WaitForAssertion(() => Assert.Contains("The reason is too short.", dialog.Find(".state-broken").TextContent, StringComparison.Ordinal));
        Assert.Equal("postgres-general", dialog.Find("#typed-0").GetAttribute("value"));
        Assert.False(Button(dialog, "Delete 2 databases").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("orders", "", null)]
    [InlineData("orders", "ord", null)]
    [InlineData("orders", "orders", null)]
    [InlineData("orders", "orders ", "Longer than the name: U+0020 is too much.")]
    [InlineData("orders", "Orders", "Character 1 is “O”; the name has “o”.")]
    [InlineData("orders", "o\u200Brders", "Character 2 is U+200B; the name has “r”.")]
    public void Says_where_typed_text_and_name_part(string name, string typed, string? difference) =>
        Assert.Equal(difference, LookAlike.Difference(name, typed));

    [Fact]
    public void A_name_that_is_not_plain_letters_is_marked() => Assert.Equal("not plain letters: U+0430 at 2", LookAlike.Mark("p\u0430y"));
}
