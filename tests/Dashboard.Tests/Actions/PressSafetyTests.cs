using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Model;
using DbDashboard.Sandbox.Control;
using DbDashboard.Testing.Hosts;
using Microsoft.Extensions.DependencyInjection;
using static DbDashboard.Dashboard.Tests.Actions.Pressing;
using static DbDashboard.Dashboard.Tests.Actions.PressStoryTests;

namespace DbDashboard.Dashboard.Tests.Actions;

/// <summary>Presses that are made twice, late, by others, by the wrong people, or over a line that breaks: one operation or none, and the record says which.</summary>
public sealed class PressSafetyTests(PressedPlatform platform) : IClassFixture<PressedPlatform>
{

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_identical_presses_are_one_operation()
    {
        const string App = "catalog";
        var host = platform.Host;
        var plan = await host.PlanAsync(Ada, Ask(App, "sync"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => host.ConfirmAsync(Ada, plan), Token)));

        Assert.All(answers, answer => Assert.Equal(plan.Id, answer.Record?.Id));
        Assert.Single(host.Received("POST", $"/{App}/sync"));
        Assert.Single(await host.EdgesAsync(plan.Id), ActionState.Sent);
    }

    [Fact]
    public async Task Of_two_operators_at_once_one_syncs_and_the_other_hears_who()
    {
        const string App = "search";
        var host = platform.Host;
        var plans = new[] { (Ada, await host.PlanAsync(Ada, Ask(App, "sync"))), (Grace, await host.PlanAsync(Grace, Ask(App, "sync"))) };
        using var barrier = new Barrier(2);

        var answers = await Task.WhenAll(plans.Select(p => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait(Token);
                return host.ConfirmAsync(p.Item1, p.Item2);
            },
            Token, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.Single(host.Received("POST", $"/{App}/sync"));
        var refused = Assert.Single(answers, answer => answer.Record!.State == ActionState.Refused);
        Assert.Matches("Ada|Grace", refused.Record!.Sentence);
    }

    [Fact]
    public async Task A_plan_whose_application_changed_is_refused_and_nothing_is_sent()
    {
        const string App = "checkout-cache";
        var host = platform.Host;
        var plan = await host.PlanAsync(Ada, Ask(App, "sync"));

        host.Sandbox.Control.Edit("argoproj.io/v1alpha1", "Application", "argocd", App, """{"spec":{"source":{"targetRevision":"feature/redis-cache"}}}""");
        var answer = await host.ConfirmAsync(Ada, plan);

        Assert.Equal(ActionState.Refused, answer.Record!.State);
        Assert.Empty(host.Received("POST", $"/{App}/sync"));
        Assert.Equal(ActionState.Refused, (await host.EdgesAsync(plan.Id))[^1]);
    }

    [Fact]
    public async Task An_application_that_was_made_again_is_another_one()
    {
        const string App = "legacy-metrics";
        var host = platform.Host;
        var plan = await host.PlanAsync(Ada, Ask(App, "refresh"));

        var spec = (await host.Services.GetRequiredService<IArgoCdWrites>().ReadApplicationAsync(plan.Target, plan.Project, Token)).Value!.Spec;
        host.Sandbox.Control.Delete("argoproj.io/v1alpha1", "Application", "argocd", App);
        host.Sandbox.Control.Apply($$$"""{"apiVersion":"argoproj.io/v1alpha1","kind":"Application","metadata":{"name":"{{{App}}}","namespace":"argocd"},"spec":{{{spec}}}}""");
        var answer = await host.ConfirmAsync(Ada, plan);

        Assert.True(answer.Record is null or { State: ActionState.Refused }, answer.Record?.Sentence);
        Assert.Empty(host.Received("GET", $"/{App}?refresh"));
    }

    [Fact]
    public async Task A_forged_a_foreign_and_a_used_plan_are_nothing_and_written_down()
    {
        const string App = "payments-db";
        var host = platform.Host;
        var plan = await host.PlanAsync(Ada, Ask(App, "sync"));

        Assert.Equal(ActionProblemKind.NotFound, (await host.Actions().ConfirmAsync(new("00000000000000000000000000000000"), new("x"), Ada, Token)).Problem!.Kind);
        Assert.Equal(ActionProblemKind.NotFound, (await host.ConfirmAsync(Grace, plan)).Problem!.Kind);
        var refused = await host.Audit().ReadAsync(new() { Edge = ActionState.Refused, Action = "confirm" }, new(), Token);
        Assert.Empty(host.Received("POST", $"/{App}/sync"));
        Assert.All(["0000000000000000", plan.Id.Value], id => Assert.Contains(refused.Rows.Items, row => row.Entry.Sentence!.Contains(id, StringComparison.Ordinal)));

        await host.ConfirmAsync(Ada, plan);
        await host.EndOfAsync(plan.Id);
        Assert.Equal(ActionState.Succeeded, (await host.ConfirmAsync(Ada, plan)).Record is { } again ? (await host.EndOfAsync(again.Id)).State : ActionState.Refused);
        Assert.Single(host.Received("POST", $"/{App}/sync"));
    }

    [Fact]
    public async Task A_cancelled_plan_cannot_be_pressed()
    {
        const string App = "orders";
        var host = platform.Host;
        var plan = await host.PlanAsync(Ada, Ask(App, "sync"));

        Assert.Equal(ActionState.Cancelled, (await host.Actions().CancelAsync(plan.Id, Ada, Token)).Record!.State);
        Assert.Equal(ActionState.Cancelled, (await host.ConfirmAsync(Ada, plan)).Record!.State);
        Assert.Empty(host.Received("POST", $"/{App}/sync"));
    }

    [Fact]
    public async Task A_viewer_is_refused_and_a_foreign_project_does_not_exist()
    {
        const string App = "catalog";
        var host = platform.Host;

        var viewed = await host.PlanAsync(new("test:v", "Vi", Role.Viewer), Ask(App, "sync"));
        var foreign = await host.Actions().PlanAsync(Ask(App, "sync"), new("test:o", "Oz", Role.Admin, ["other"]), Token);
        var absent = await host.Actions().PlanAsync(Ask("no-such-app", "sync"), Ada, Token);

        Assert.Contains("rights", viewed.Refusals.Select(v => v.Guard));
        Assert.Equal(absent.Problem!.Sentence.Replace("no-such-app", App, StringComparison.Ordinal), foreign.Problem!.Sentence);
        Assert.DoesNotContain(host.Sandbox.Control.Writes, write => write.Body.Contains(viewed.Id.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("questdb-operator", FaultKind.CutDone, ActionState.Succeeded)]
    [InlineData("redis-operator", FaultKind.CutUndone, ActionState.Failed)]
    public async Task A_line_that_breaks_after_the_body_is_looked_up_and_never_sent_again(string app, FaultKind cut, ActionState end)
    {
        var host = platform.Host;
        var plan = await host.PlanAsync(Ada, Ask(app, "sync"));

        host.Sandbox.Control.Fail(new Fault(FaultyApi.ArgoCd, cut, $"/{app}/sync", Times: 1, Method: "POST"));
        var answer = await host.ConfirmAsync(Ada, plan);
        Assert.True(answer.Record!.State == ActionState.Unknown, answer.Record.Sentence);
        var ended = await host.EndOfAsync(plan.Id);

        Assert.Equal(end, ended.State);
        Assert.Single(host.Received("POST", $"/{app}/sync"));
        Assert.Equal(cut == FaultKind.CutDone, (await host.Audit().OfActionAsync(plan.Id.Value, Token)).Any(row => row.Entry.Response?.Class == "confirmed-by-readback"));
    }

    [Fact]
    public async Task A_wrong_name_or_no_reason_leaves_the_plan_as_it_is()
    {
        const string App = "audit";
        var host = platform.Host;
        var plan = await host.PlanAsync(Ada, Ask(App, "patch-source", ("targetRevision", "feature/redis-cache")));

        var answer = await host.Actions().ConfirmAsync(plan.Id, new(""), Ada, Token);

        Assert.Equal(ActionProblemKind.Invalid, answer.Problem!.Kind);
        Assert.NotNull((await host.ConfirmAsync(Ada, plan)).Record);
    }

    [Fact]
    public async Task Without_its_audit_nothing_is_sent_not_even_a_brake()
    {
        await using var host = await StartAsync();
        var sync = await host.PlanAsync(Ada, Ask("catalog", "sync"));
        var brake = await host.PlanAsync(Ada, Ask("orders", "autosync-off"));

        await host.BreakAuditAsync();
        Assert.NotEqual(ActionState.Accepted, (await host.ConfirmAsync(Ada, sync)).Record?.State);
        Assert.NotEqual(ActionState.Accepted, (await host.ConfirmAsync(Ada, brake)).Record?.State);

        Assert.Empty(host.Sandbox.Control.Writes);
        Assert.True(host.Current().Snapshot.Applications[Key("orders")].SyncPolicy.IsAutoSyncOn);
        Assert.Equal(ActionProblemKind.Unavailable, (await host.Actions().PlanAsync(Ask("orders", "autosync-off"), Ada, Token)).Problem!.Kind);
    }
}
