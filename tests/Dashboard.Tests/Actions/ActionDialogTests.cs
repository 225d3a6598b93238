using Bunit;
using DbDashboard.Core.Actions;
using DbDashboard.Core.WhatIf;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Features.Actions.Confirming;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Actions;

public sealed class ActionDialogTests : DialogContext
{
    [Fact]
    public void Names_the_action_the_instance_the_cluster_and_what_will_happen_in_numbers()
    {
        var dialog = Planned(Some.Plan());
        Assert.Equal("Sync database-instances", dialog.Find("h2").TextContent);
        Assert.Contains("Argo CD prod · cluster in-cluster · project platform", dialog.Find("#act-place").TextContent, StringComparison.Ordinal);
        Assert.Equal("Changes 1 object. Deletes nothing.", dialog.Find(".plan-summary").TextContent.Trim());
    }

    [Fact]
    public void Cancel_has_the_focus_and_the_press_is_armed_a_second_later()
    {
        Actions.Plans(Some.Plan());
        var dialog = Open("sync");
        dialog.WaitForAssertion(() => Assert.True(Button(dialog, "Sync 1 object").HasAttribute("disabled")));
        Assert.True(Button(dialog, "Cancel").HasAttribute("autofocus"));
        Clock.Advance(ArmsAfter);
        dialog.WaitForAssertion(() => Assert.False(Button(dialog, "Sync 1 object").HasAttribute("disabled")));
        Assert.True(Button(dialog, "Sync 1 object").HasAttribute("data-no-enter"));
        Assert.Empty(dialog.FindAll(".act-foot form, form .primary"));
    }

    [Fact]
    public void A_press_sends_the_plan_and_closes_when_it_is_under_way()
    {
        var plan = Some.Plan();
        Actions.Answers(Some.Record(plan, ActionState.Accepted));
        var dialog = Planned(plan);
        Press(dialog, "Sync 1 object");
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("dialog")));
        Assert.Equal((plan.Id, new Confirmed("", [])), Assert.Single(Actions.Pressed));
        Assert.Empty(Actions.Cancelled);
    }

    [Fact]
    public void A_second_press_while_the_first_is_sent_does_nothing()
    {
        var dialog = Planned(Some.Plan());
        Press(dialog, "Sync 1 object");
        dialog.WaitForAssertion(() => Assert.NotNull(Button(dialog, "Sending …")));
        Button(dialog, "Sending …").Click();
        Assert.Single(Actions.Pressed);
        Assert.True(Button(dialog, "Sending …").HasAttribute("disabled"));
    }

    [Fact]
    public void What_Argo_CD_refused_is_read_in_the_dialog()
    {
        var plan = Some.Plan();
        Actions.Answers(Some.Record(plan, ActionState.Refused, "Argo CD refused: another operation is in progress."));
        var dialog = Planned(plan);
        Press(dialog, "Sync 1 object");
        dialog.WaitForAssertion(() => Assert.Contains("another operation is in progress", dialog.Find(".became").TextContent, StringComparison.Ordinal));
        Assert.Empty(dialog.FindAll("button.primary"));
    }

    [Fact]
    public void Closing_throws_the_plan_away()
    {
        var dialog = Planned(Some.Plan());
        Button(dialog, "Cancel").Click();
        dialog.WaitForAssertion(() => Assert.Equal([new ActionId("a1")], Actions.Cancelled));
        Assert.DoesNotContain("act=", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Slow_planning_says_so_after_a_moment()
    {
        var dialog = Open("sync");
        Assert.Empty(dialog.FindAll(".state-loading"));
        Clock.Advance(Dashboard.Features.Actions.Confirming.Press.Patience);
        dialog.WaitForAssertion(() => Assert.Contains("working out what would happen", dialog.Find(".state-loading").TextContent, StringComparison.Ordinal));
        Actions.Plans(Some.Plan());
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll(".state-loading")));
    }

    [Fact]
    public void A_plan_that_cannot_be_made_says_why_and_can_be_tried_again()
    {
        Actions.Plans(ActionProblemKind.Unavailable, "Argo CD prod does not answer.");
        var dialog = Open("sync");
        dialog.WaitForAssertion(() => Assert.Contains("Argo CD prod does not answer.", dialog.Find(".state-broken").TextContent, StringComparison.Ordinal));
        Actions.Hold();
        Actions.Plans(Some.Plan());
        Button(dialog, "Plan again").Click();
        dialog.WaitForAssertion(() => Assert.Equal("Changes 1 object. Deletes nothing.", dialog.Find(".plan-summary").TextContent.Trim()));
    }

    [Fact]
    public void A_changed_state_is_said_and_only_a_new_plan_goes_on()
    {
        Actions.Answers(ActionProblemKind.Stale, "The revision moved from 8749e2b to 9ac1e02.");
        var dialog = Planned(Some.Plan());
        Press(dialog, "Sync 1 object");
        dialog.WaitForAssertion(() => Assert.Contains("from 8749e2b to 9ac1e02", dialog.Find(".state-stale").TextContent, StringComparison.Ordinal));
        Assert.Empty(dialog.FindAll("button.primary"));
        Assert.NotNull(Button(dialog, "Plan again"));
    }

    [Fact]
    public void A_press_that_was_refused_at_the_last_moment_can_be_planned_again()
    {
        Actions.Answers(Some.Record(Some.Plan(), ActionState.Refused, "Nothing was sent: Git moved."));
        var dialog = Planned(Some.Plan());
        Press(dialog, "Sync 1 object");
        dialog.WaitForAssertion(() => Assert.Contains("Nothing was sent: Git moved.", dialog.Find(".became").TextContent, StringComparison.Ordinal));
        Assert.NotNull(Button(dialog, "Plan again"));
    }

    [Fact]
    public void A_plan_runs_out_after_its_two_minutes()
    {
        var dialog = Planned(Some.Plan());
        dialog.WaitForAssertion(() => Assert.Equal("Valid for 1:59", dialog.Find(".countdown").TextContent));
        Clock.Advance(Plan.ValidFor);
        dialog.WaitForAssertion(() => Assert.Contains("older than 2 minutes", dialog.Find(".state-stale").TextContent, StringComparison.Ordinal));
        Assert.Empty(dialog.FindAll("button.primary"));
        Clock.Advance(LiveFeed.TickEvery);
    }

    [Fact]
    public void A_brake_is_armed_at_once()
    {
        Actions.Plans(Some.Plan("terminate", Risk.Low, brake: true));
        var dialog = Open("terminate");
        dialog.WaitForAssertion(() => Assert.False(Button(dialog, "Sync 1 object").HasAttribute("disabled")));
    }

    [Fact]
    public void What_is_not_known_is_grey_and_said()
    {
        var plan = Some.Plan() with { Effects = Some.Effects() with { Known = false, Why = "Git of platform.git is unreachable." } };
        Assert.Contains("Unknown because Git of platform.git is unreachable.", Planned(plan).Find("p.unknown").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Deletions_come_first_with_size_and_the_child_that_they_go_through()
    {
        var deletion = Some.Effect(Some.General[0], EffectKind.Deleted, "40Gi") with { Via = Some.IncidentKey with { Name = "child" } };
        var dialog = Planned(Some.Plan() with { Effects = Some.Effects(Some.Effect(Some.AgentDocs[0], EffectKind.Created), deletion) });
        var first = dialog.Find(".effects .effect");
        Assert.All(["postgres-general", "40Gi", "data", "via child"], word => Assert.Contains(word, first.TextContent, StringComparison.Ordinal));
        Assert.Contains("loss", first.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_fields_and_the_request_are_shown_as_they_are()
    {
        var plan = Some.Plan();
        var trail = plan.Draft.Trail with { Changes = [new SpecChange("/spec/source/targetRevision", "\"main\"", "\"feature/x\""), new SpecChange("/spec/source/directory", null, """{"include":"a"}""")] };
        var dialog = Planned(plan with { Draft = plan.Draft with { Trail = trail } });
        Assert.Equal(["main → becomes feature/x".Replace(" ", ""), "not set→becomes{\"include\":\"a\"}".Replace(" ", "")], dialog.FindAll(".spec-changes dd").Select(dd => dd.TextContent.Replace(" ", "")));
        Assert.Contains("POST /api/v1/applications/database-instances/sync", dialog.Find(".request").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_applications_address_opens_nothing()
    {
        Navigation.NavigateTo(ActAddress.Of(Some.IncidentKey with { Name = "other" }, ActionIds.Sync));
        var dialog = Render<ActionDialogs>(dialogs => dialogs.Add(d => d.Application, Some.Incident()));
        Assert.Empty(dialog.FindAll("dialog"));
        Assert.Empty(Actions.Asked);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var plan = Some.Plan();
        var dialog = Planned(plan with { Summary = "<img src=x onerror=alert(1)>", Draft = plan.Draft with { UndoSentence = "<script>x</script>\u202E" } });
        Assert.Empty(dialog.FindAll("img, script"));
        Assert.Contains("‹U+202E›", dialog.Markup, StringComparison.Ordinal);
    }
}
