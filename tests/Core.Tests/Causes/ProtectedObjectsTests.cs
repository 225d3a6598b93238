using System.Text.Json.Nodes;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>What carries Prune=false is not counted among what a prune deletes, and is named.</summary>
public sealed class ProtectedObjectsTests : IDisposable
{
    private const string Annotation = "argocd.argoproj.io/sync-options";

    private readonly DeployStory story = new();

    [Fact]
    public async Task A_removed_database_that_is_protected_is_no_data_at_risk()
    {
        await RemovedAsync("Prune=false");

        var cause = (await story.ExplainAsync()).Of("removed-from-git");

        Assert.Equal(Severity.Waiting, cause.Severity);
        Assert.Contains("db is protected (Prune=false) and stays.", cause.Details.Items);
        Assert.DoesNotContain(cause.Remedies.Items, r => r.Safety is RemedySafety.Protects or RemedySafety.Dangerous);
    }

    [Fact]
    public async Task Delete_false_keeps_nothing_from_a_prune()
    {
        await RemovedAsync("Delete=false");

        var explanation = await story.ExplainAsync();

        Assert.True(explanation.Says("prune-deletes-data"));
        Assert.Equal(Severity.DataAtRisk, explanation.Of("removed-from-git").Severity);
    }

    [Fact]
    public async Task Switched_off_auto_sync_counts_only_what_a_prune_deletes()
    {
        await RemovedAsync("Validate=false,Prune=false");

        var remedies = (await story.ExplainAsync()).Of("autosync-off").Remedies.Items;

        Assert.Contains(remedies, r => r.Effect.EndsWith("waiting for pruning; db is protected (Prune=false) and stays.", StringComparison.Ordinal));
        Assert.DoesNotContain(remedies, r => r.Safety == RemedySafety.Dangerous);
    }

    [Fact]
    public async Task An_empty_target_names_what_stays()
    {
        story.Commit("main", ("README.md", "words"), ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Commit("main", ("a.yaml", null), ("db.yaml", null));
        Protect("Prune=false");

        var cause = (await story.ExplainAsync()).Of("nothing-rendered");

        Assert.Equal(Severity.Broken, cause.Severity);
        Assert.Contains("db is protected (Prune=false) and stays.", cause.Details.Items);
        Assert.Equal("Protect ConfigMap a now with Prune=false.", cause.Remedies[0].Text);
    }

    [Fact]
    public async Task A_way_out_that_leaves_only_what_is_protected_deletes_nothing()
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")));
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "{a,db}.yaml") };
        await story.SyncAsync();
        story.Source = story.Source with { Directory = new DirectoryOptions(Include: "a.yaml") };
        Protect("Prune=false");

        Assert.Contains("A prune deletes none of them: db is protected (Prune=false) and stays.", (await story.ExplainAsync()).Of("filter-excludes-file").Details.Items);
    }

    public void Dispose() => story.Dispose();

    private async Task RemovedAsync(string options)
    {
        story.Commit("main", ("a.yaml", DeployStory.Manifest("a")), ("db.yaml", DeployStory.Manifest("db")));
        await story.SyncAsync();
        story.Commit("main", ("db.yaml", null));
        Protect(options);
    }

    /// <summary>Annotates the database in the cluster.</summary>
    private void Protect(string options) => story.ShapeDetails = d => d with
    {
        ManagedResources = d.ManagedResources.Map(m => m.Items.Select(r => r.Key.Name == "db" ? r with { Live = Annotated(r.Live!, options) } : r).ToEquatableList()),
    };

    private static string Annotated(string json, string options)
    {
        var live = JsonNode.Parse(json)!;
        live["metadata"]!["annotations"] = new JsonObject { [Annotation] = options };
        return live.ToJsonString();
    }
}
