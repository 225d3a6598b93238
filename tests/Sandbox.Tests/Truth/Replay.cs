using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Scenarios.Pieces;
using DbDashboard.Sandbox.Tests.Story;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Takes the recorded steps of the platform's story through a sandbox and keeps what differed.</summary>
public abstract class Replay(string root, string version) : IAsyncLifetime
{
    private const string Parent = "platform-apps";
    private const string Child = "database-instances";
    private static readonly string[] Details = ["application", "managed-resources", "resource-tree", "syncwindows", "manifests"];
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 6, 44, 30, TimeSpan.Zero));
    private readonly Exchanges exchanges = new(Path.Combine(root, "platform"));
    private SandboxServer sandbox = null!;
    private HttpClient argoCd = null!;
    private HttpClient kubernetes = null!;

    /// <summary>Differences as <c>file path: ours | recorded</c>.</summary>
    public List<string> Differences => exchanges.Differences;

    /// <summary>How many values were compared.</summary>
    public int Compared => exchanges.Compared;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform", GitBaseUrl = "http://127.0.0.1:3180", RunsByItself = false, ArgoCd = version }, time);
        argoCd = Http.Client(sandbox.ArgoCdUrl, sandbox.Tokens["admin"]);
        kubernetes = Http.Client(sandbox.KubernetesUrl, sandbox.Tokens["admin"]);
        await FirstDayAsync();
        await IncidentAsync();
        if (Directory.Exists(Path.Combine(root, "platform", "30-merged-parent")))
        {
            await RehearsalAsync();
            await SecondMergeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        argoCd.Dispose();
        kubernetes.Dispose();
        await sandbox.DisposeAsync();
    }

    private async Task FirstDayAsync()
    {
        // The recorded driver called itself kubectl, and left out what kubectl would have remembered.
        sandbox.Control.World.Apply(Incident.AppOfApps("http://127.0.0.1:3180"), "kubectl-client-side-apply");
        await CompareAsync("00-before-first-sync", Parent);
        await SyncAsync(Parent);
        RaceOfTheRedisOperator();
        await CompareAsync("01-apps-synced", Parent);
        await CompareAsync("02-never-synced", Child);
        await SyncAsync(Child);
        await CompareAsync("03-agent-docs-live", Child);
        KubectlPatch("""{"spec":{"source":{"targetRevision":"feature/db-general-instances"}}}""");
        await CompareAsync("04-branch-patched-old-filter", Child);
        await CompareAsync("05-parent-sees-patch", Parent);
        KubectlPatch("""{"spec":{"source":{"directory":{"include":"{agent-docs-*.yaml,*general.yaml}"}}}}""");
        await CompareAsync("06-branch-and-filter-patched", Child);
    }

    private async Task IncidentAsync()
    {
        await SyncAsync(Child);
        await SyncAsync(Parent);
        await CompareAsync("08-parent-synced-back", Parent);
        await CompareAsync("09-the-incident", Child);
        foreach (var file in new[] { "10-applications-list", "11-manifests-at-feature-db-general-instances", "11-manifests-at-feature-pgvector", "11-manifests-at-feature-redis-cache", "11-manifests-at-fix-argocd-project-permissions", "11-manifests-at-no-such-branch", "12-refs", "13-revision-metadata", "14-dry-run-prune-request" })
        {
            await RepeatAsync(file, argoCd);
        }

        Settle();
        await CompareAsync("15-after-dry-run-prune", Child, refresh: false);
        await SyncAsync(Child);
        await CompareAsync("16-after-plain-sync", Child);
        await RepeatAsync("17-patch-target-revision", argoCd);
        await RepeatAsync("19-patch-back", argoCd);
        foreach (var plural in new[] { "postgresqls", "redisfailovers", "questdbs", "statefulsets", "deployments", "pods", "persistentvolumeclaims", "services", "poddisruptionbudgets" })
        {
            await RepeatAsync("20-" + plural, kubernetes);
        }
    }

    /// <summary>Between the recordings the same was done once before, and undone: its deployments stand in the recorded histories.</summary>
    private async Task RehearsalAsync()
    {
        MergeAt(new DateTimeOffset(2026, 11, 23, 7, 16, 0, TimeSpan.Zero));
        await SyncAsync(Parent);
        await SyncAsync(Child);
        KubectlPatch("""{"spec":{"source":{"directory":{"include":"agent-docs-*.yaml"}}}}""");
        await PatchAsync("""{"spec":{"syncPolicy":{"automated":{"prune":true,"selfHeal":true}}}}""");
        Settle();
        KubectlPatch("""{"spec":{"syncPolicy":{"automated":null},"source":{"directory":{"include":"{agent-docs-*.yaml,*general.yaml}"}}}}""");
        sandbox.Control.Edit("crd.questdb.io/v1beta1", "QuestDB", "databases", "questdb-timeseries", """{"metadata":{"finalizers":null}}""", "kubectl-patch");
        Settle();
        await SyncAsync(Child);
        sandbox.Control.World.Do(() => sandbox.Control.World.Repositories.Single().SetBranch("main", "8749e2ba48f73779ac74a33a251cbdf3001cccc4"));
        KubectlPatch("""{"spec":{"source":{"targetRevision":"feature/db-general-instances"}}}""");
        await SyncAsync(Child);
        await SyncAsync(Parent);
    }

    private async Task SecondMergeAsync()
    {
        MergeAt(new DateTimeOffset(2026, 11, 23, 7, 46, 53, TimeSpan.Zero));
        await CompareAsync("30-merged-parent", Parent);
        await CompareAsync("31-merged-child-still-old-filter", Child);
        await SyncAsync(Parent);
        await CompareAsync("32-merged-and-parent-synced", Child);
        await SyncAsync(Child);
        await CompareAsync("33-merged-and-synced", Child);
        KubectlPatch("""{"spec":{"source":{"directory":{"include":"agent-docs-*.yaml"}}}}""");
        await CompareAsync("40-filter-drops-again", Child);
        await RepeatAsync("41-auto-sync-on", argoCd);
        sandbox.Control.Advance(TimeSpan.FromSeconds(34));
        await CompareAsync("43-after", Child);
    }

    // In the recorded run Argo CD looked at its cache before its own write had arrived there, and healed what was not broken.
    private void RaceOfTheRedisOperator()
    {
        void Scale(int replicas) => sandbox.Control.Edit("apps/v1", "Deployment", "redis-operator", "redis-operator", $"{{\"spec\":{{\"replicas\":{replicas}}}}}", "argocd-controller");
        Scale(2);
        Scale(1);
        Settle();
    }

    private void Settle() => sandbox.Control.Advance(TimeSpan.FromSeconds(10));

    private void MergeAt(DateTimeOffset moment)
    {
        sandbox.Control.World.MoveTo(moment);
        sandbox.Control.Merge("platform.git", "main", PlatformRepository.General, PlatformRepository.Grace);
    }

    private void KubectlPatch(string patch) => sandbox.Control.Edit("argoproj.io/v1alpha1", "Application", "argocd", Child, patch, "kubectl-patch");

    private async Task PatchAsync(string patch)
    {
        var (status, body) = await argoCd.SendAsync("PATCH", $"/api/v1/applications/{Child}", new JsonObject { ["name"] = Child, ["patchType"] = "merge", ["patch"] = patch }.ToJsonString());
        Assert.True(status == 200, body);
    }

    private async Task SyncAsync(string application)
    {
        sandbox.Control.Refresh(application);
        var (status, body) = await argoCd.SendAsync("POST", $"/api/v1/applications/{application}/sync", "{}");
        Assert.True(status == 200, body);
        Settle();
    }

    private async Task CompareAsync(string step, string application, bool refresh = true)
    {
        if (refresh)
        {
            sandbox.Control.Refresh(application);
        }

        foreach (var detail in Details)
        {
            await RepeatAsync($"{step}/{application}/{detail}", argoCd);
        }

        // Later event lists also hold what other recordings did in between.
        if (string.CompareOrdinal(step, "20") < 0)
        {
            await RepeatAsync($"{step}/{application}/events", argoCd);
        }
    }

    private Task RepeatAsync(string file, HttpClient client) => exchanges.RepeatAsync(file, client);
}

/// <summary>The story as Argo CD 3.5 told it.</summary>
public sealed class NewStory() : Replay(Recordings.Root, "3.5.1");

/// <summary>The story as Argo CD 2.14 told it.</summary>
public sealed class OldStory() : Replay(Recordings.File("versions", "v2.14"), "2.14.21");
