using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Drifting;

/// <summary>Whether the last sync sent what Git says now, over a real repository.</summary>
public sealed class AppliedSyncTests : IDisposable
{
    private readonly DeployStory story = new();

    public void Dispose() => story.Dispose();

    [Fact]
    public async Task A_commit_that_does_not_touch_the_path_leaves_the_last_sync_current()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.CommitPaths("main", ("other/b.yaml", DeployStory.Manifest("b")));

        Assert.Equal([FieldOrigin.Admission], await OriginsAsync());
    }

    [Fact]
    public async Task A_commit_that_changes_another_manifest_leaves_it_current_too()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("b.yaml", DeployStory.Manifest("b")));
        await story.SyncAsync();
        story.Commit("main", ("b.yaml", DeployStory.Manifest("b", "2")));

        Assert.Equal([FieldOrigin.Admission], await OriginsAsync());
    }

    [Fact]
    public async Task A_commit_that_changes_the_manifest_is_not_applied_yet()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")));
        await story.SyncAsync();
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a", "2")));

        Assert.Equal([FieldOrigin.NewInGit], await OriginsAsync());
    }

    /// <summary>Origins of the fields of ConfigMap a, in which another value is live, on record for Argo CD itself; nothing records what was sent.</summary>
    private async Task<IReadOnlyList<FieldOrigin>> OriginsAsync()
    {
        story.Shape = application => application with { Sync = SyncStatus.OutOfSync };
        story.ShapeDetails = details => details with
        {
            ManagedResources = details.ManagedResources.Map(all => all.Items.Where(m => m.Key.Name == "a").Select(Changed).ToEquatableList()),
        };
        return [.. FieldVerdicts.Of(await story.ReadFactsAsync()).Select(v => v.Origin)];
    }

    private static ManagedResource Changed(ManagedResource resource)
    {
        const string Live = """{"apiVersion":"v1","data":{"value":"9"},"kind":"ConfigMap","metadata":{"name":"a","namespace":"databases"}}""";
        return resource with { Live = Live, NormalizedLive = Live, Managers = [new("argocd-controller", "Apply", DeployStory.Now.AddHours(-2), null, ["/data/value"])] };
    }
}
