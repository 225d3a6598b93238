using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>What is easily read wrongly in Argo CD's answers, each on a recording.</summary>
public sealed class ContractTests
{
    [Fact]
    public void A_prune_is_no_modification()
    {
        var prunes = Load("platform/09-the-incident/database-instances").Details.ManagedResources.Value.Where(resource => resource.Target is null).ToList();
        Assert.Equal(3, prunes.Count);
        Assert.All(prunes, prune => Assert.True(prune is { Modified: false, PredictedLive: null, Live: not null }));
    }

    [Fact]
    public void Without_a_target_every_live_resource_is_flagged_for_pruning_and_the_status_says_unknown()
    {
        var application = Load("cases/last-file-removed").Application;
        Assert.Equal(SyncStatus.Unknown, application.Sync);
        Assert.Contains(application.Conditions, condition => condition.Type == "ComparisonError");
        Assert.All(application.Resources, resource => Assert.True(resource.RequiresPruning));
        Assert.Equal(application.Resources, ApplicationTrim.ForSnapshot(application).Resources);
    }

    [Fact]
    public void A_synced_application_may_still_have_a_resource_that_a_prune_deletes()
    {
        var trimmed = ApplicationTrim.ForSnapshot(Load("versions/v2.14/cases/extraneous").Application);
        Assert.Equal(SyncStatus.Synced, trimmed.Sync);
        Assert.Contains(trimmed.Resources, resource => resource is { Status: SyncStatus.OutOfSync, IsPendingPrune: true });
    }

    [Fact]
    public void A_resource_may_be_unknown_while_the_application_is_out_of_sync()
    {
        var application = Load("cases/crd-missing").Application;
        Assert.Equal(SyncStatus.OutOfSync, application.Sync);
        Assert.Contains(application.Resources, resource => resource.Status == SyncStatus.Unknown);
    }

    [Fact]
    public void A_dry_run_stands_where_the_last_operation_stood()
    {
        var operation = Load("errors/after-dry-run/new-commit").Application.OperationState;
        Assert.True(operation is { Operation.DryRun: true, Operation.IsSync: true });
    }

    [Fact]
    public void What_was_sent_with_a_sync_comes_back() =>
        Assert.NotEmpty(Load("errors/after-sync-with-infos/new-commit").Application.OperationState!.Operation.Infos);

    [Fact]
    public void History_says_from_which_filter_and_revision_each_deployment_came()
    {
        var history = Load("platform/09-the-incident/database-instances").Application.History;
        Assert.True(history.Count > 1);
        Assert.Contains(history, entry => entry.Source.TargetRevision.StartsWith("feature/", StringComparison.Ordinal));
        Assert.All(history, entry => Assert.NotNull(entry.Source.Directory?.Include));
        Assert.All(history, entry => Assert.Matches("^[0-9a-f]{40}$", entry.Revision));
    }

    [Fact]
    public void Old_versions_say_the_health_of_resources_in_the_application_too() =>
        Assert.Contains(Load("versions/v2.14/platform/09-the-incident/database-instances").Application.Resources, resource => resource.Health == HealthStatus.Healthy);

    [Fact]
    public void Several_sources_have_several_revisions()
    {
        var application = Load("cases/multi-ok").Application;
        Assert.True(application.IsMultiSource);
        Assert.Equal((2, 2, 2), (application.Sources.Count, application.Revisions.Count, application.ComparedSources.Count));
    }

    [Fact]
    public void A_patched_flag_comes_back_on_new_versions_and_is_dropped_by_old_ones()
    {
        Assert.False(Load("errors/after-autosync-off/live-edit-selfheal-off").Application.SyncPolicy.IsAutoSyncOn);
        Assert.True(Load("versions/v2.14/errors/after-autosync-off/live-edit-selfheal-off").Application.SyncPolicy.IsAutoSyncOn);
    }

    [Theory]
    [InlineData("errors/415-charset.json", "Invalid content type")]
    [InlineData("errors/404-route.json", "Not Found")]
    [InlineData("errors/401-no-token.json", "no session information")]
    [InlineData("errors/400-bad-selector.json", "selector")]
    [InlineData("versions/v2.14/errors/401-forged-token.json", "signature is invalid")]
    public void An_error_says_its_own_words_whatever_its_form(string file, string expected) =>
        Assert.Contains(expected, RecordedExchange.Load(Recordings.File(file))!.Refusal().Words, StringComparison.Ordinal);

    private static RecordedApplication Load(string folder) => RecordedApplication.Load(Recordings.File(folder))!;
}
