using Bunit;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Actions.Bar;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Actions;

public sealed class ActionBarTests : PageContext
{
    private IRenderedComponent<ActionBar> Bar(Application application) => Render<ActionBar>(bar => bar.Add(b => b.View, ActionBarView.From(application)).Add(b => b.Tab, "git"));

    private static Application Running(OperationPhase phase) => Some.Incident() with { OperationState = Some.Incident().OperationState! with { Phase = phase, FinishedAt = null } };

    [Fact]
    public void Every_action_opens_its_dialog_by_an_address_on_the_same_part_of_the_page()
    {
        var addresses = Bar(Some.Incident()).FindAll("a").Select(a => a.GetAttribute("href"));
        Assert.Equal(
            new[] { "sync", "patch-source", "autosync-on", "refresh", "hard-refresh" }.Select(action => $"applications/prod/argocd/database-instances?tab=git&act={action}"),
            addresses);
    }

    [Fact]
    public void Auto_sync_says_how_it_is_and_leads_to_the_other_state()
    {
        var on = Some.Incident() with { SyncPolicy = new SyncPolicy(new AutomatedPolicy(null, true, true, false)) };
        var button = Bar(on).Find("a[href$='act=autosync-off']");
        Assert.Equal("Auto-sync: on", button.TextContent);
        Assert.Equal("Auto-sync: on, switch it off", button.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(OperationPhase.Running, true)]
    [InlineData(OperationPhase.Terminating, true)]
    [InlineData(OperationPhase.Failed, false)]
    public void Terminate_is_there_while_an_operation_runs(OperationPhase phase, bool offered) =>
        Assert.Equal(offered, Bar(Running(phase)).FindAll("a.stop").Count == 1);
}
