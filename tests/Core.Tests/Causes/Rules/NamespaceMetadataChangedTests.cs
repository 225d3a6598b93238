using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Rules;

public sealed class NamespaceMetadataChangedTests
{
    private const string Id = "namespace-metadata-changed";
    private const string Wanted = """{"labels":{"team":"platform"}}""";

    [Fact]
    public async Task Says_what_the_namespace_shall_carry() => Assert.Equal(
        "Namespace nsmeta shall carry labels team=platform, and the last sync had none; all resources are Synced.",
        (await Explained.RecordedAsync("cases/namespace-metadata")).Of(Id).Sentence);

    [Fact]
    public void Says_what_the_last_sync_applied()
    {
        var sentence = Synced("""{"annotations":{"owner":"ada"},"labels":{"team":"data"}}""").Explain().Of(Id).Sentence;

        Assert.Contains("the last sync applied annotations owner=ada and labels team=data", sentence);
    }

    [Fact]
    public void The_same_metadata_is_no_change() => Assert.False(Synced(Wanted).Explain().Says(Id));

    [Fact]
    public void An_application_that_is_Synced_has_no_change()
    {
        var facts = Synced(null);

        Assert.False((facts with { Application = facts.Application with { Sync = SyncStatus.Synced } }).Explain().Says(Id));
    }

    [Fact]
    public void Says_that_the_option_is_missing_without_which_nothing_sets_them() =>
        Assert.Contains("CreateNamespace=true", Synced(null).Explain().Of(Id).Details[0]);

    private static Facts Synced(string? applied) => SomeFacts.Of(Some.Application() with
    {
        SyncPolicy = new SyncPolicy(ManagedNamespaceMetadata: Wanted),
        OperationState = SomeFacts.Operation("successfully synced", OperationPhase.Succeeded) with { ManagedNamespaceMetadata = applied },
    });
}
