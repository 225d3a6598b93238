using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Header;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.OneApplication;

public sealed class HeaderViewTests
{
    private static readonly GitHostLinks Hosts = new([]);
    private static readonly ArgoCdInstance Instance = new("prod", "https://argocd.example.org/", "v3.5.1", false, "", [], [], "");

    [Fact]
    public void Names_project_destination_and_the_last_operation()
    {
        var header = HeaderView.From(Some.Incident(), null, null, Hosts);
        Assert.Equal(("platform", "in-cluster/databases", "off"), (header.Project, header.Destination, header.AutoSync));
        Assert.Equal("last sync by admin succeeded", header.Operation);
    }

    [Fact]
    public void Leads_to_this_application_in_Argo_CD_and_to_its_path_in_Git()
    {
        var links = HeaderView.From(Some.Incident(), null, Instance, Hosts).Links;
        Assert.Equal(
            ["https://argocd.example.org/applications/argocd/database-instances", "https://github.com/example/platform/blob/main/infra/gitops/databases"],
            links.Select(link => link.Url));
    }

    [Theory]
    [InlineData(null, true, true, "on, prunes, self-heals")]
    [InlineData(true, false, false, "on, does not prune, does not self-heal")]
    [InlineData(false, true, true, "off")]
    public void Says_what_auto_sync_does(bool? enabled, bool prune, bool selfHeal, string words)
    {
        var application = Some.Incident() with { SyncPolicy = new SyncPolicy(new AutomatedPolicy(enabled, prune, selfHeal, false)) };
        Assert.Equal(words, HeaderView.From(application, null, null, Hosts).AutoSync);
    }

    [Fact]
    public void A_running_operation_that_waits_says_for_which_try()
    {
        var state = Some.Incident().OperationState! with { Phase = OperationPhase.Running, RetryCount = 2 };
        Assert.Equal("sync by admin waits for retry 2", OperationWords.Of(Some.Incident() with { OperationState = state }));
        Assert.Equal("never synced by this Argo CD", OperationWords.Of(Some.Incident() with { OperationState = null }));
    }

    [Theory]
    [InlineData(OperationPhase.Running, false, true)]
    [InlineData(OperationPhase.Terminating, false, true)]
    [InlineData(OperationPhase.Running, true, false)]
    [InlineData(OperationPhase.Succeeded, true, false)]
    public void An_operation_runs_until_it_has_ended_or_waits_for_a_retry(OperationPhase phase, bool hasEnded, bool runs)
    {
        var application = Some.Incident();
        var state = application.OperationState! with { Phase = phase, FinishedAt = hasEnded ? Some.Moment : null };

        Assert.Equal(runs, HeaderView.From(application with { OperationState = state }, null, null, Hosts).OperationRuns);
    }
}
