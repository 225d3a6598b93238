using Bunit;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Actions;

public sealed class RefusedDialogTests : DialogContext
{
    [Fact]
    public void The_reason_is_on_top_with_what_would_make_it_possible_and_no_button_does_it()
    {
        var dialog = Planned(Some.RefusedPrune());
        var refusal = dialog.Find(".refusal");
        Assert.Equal("refusal", dialog.Find(".act-body").FirstElementChild?.ClassName);
        Assert.Contains("It would delete postgres-general, redis-general and questdb-timeseries", refusal.TextContent, StringComparison.Ordinal);
        Assert.Contains("What would make it possible: Merge feature/db-general-instances into main first", refusal.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 resources wait for pruning", refusal.TextContent, StringComparison.Ordinal);
        Assert.Empty(dialog.FindAll("button.primary, .typed, #reason"));
    }

    [Fact]
    public void The_safe_way_and_the_protection_are_there()
    {
        var dialog = Planned(Some.RefusedPrune());
        Assert.Contains("Merge feature/db-general-instances into main, then sync", dialog.Find(".act-body").TextContent, StringComparison.Ordinal);
        Assert.Contains("Prune=false", dialog.Find(".protect button[data-copy]").GetAttribute("data-copy"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_would_do_is_still_listed()
    {
        var dialog = Planned(Some.RefusedPrune());
        Assert.Equal(3, dialog.FindAll(".effects .loss").Count);
        Assert.Contains("1 check passed", dialog.Find(".passed summary").TextContent, StringComparison.Ordinal);
    }
}
