using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>A sandbox with what stood in the cluster before the recorded cases: projects, the namespace that most share. Cases are made in it by their steps.</summary>
internal sealed class CaseWorld : IAsyncDisposable
{
    private const string Git = "http://127.0.0.1:3180";

    // Annotations that the run itself left behind.
    private static readonly string[] Written = ["argocd.argoproj.io/hydrate", "argocd.argoproj.io/refresh", "kubectl.kubernetes.io/last-applied-configuration"];

    private CaseWorld(SandboxServer sandbox) => (Sandbox, ArgoCd) = (sandbox, Http.Client(sandbox.ArgoCdUrl, sandbox.Tokens["admin"]));

    public SandboxServer Sandbox { get; }

    /// <summary>Argo CD's API with the admin's token.</summary>
    public HttpClient ArgoCd { get; }

    /// <param name="root">The recordings' root.</param>
    public static async Task<CaseWorld> StartAsync(string root, string version, DateTimeOffset at)
    {
        var options = new SandboxOptions { Story = "EmptyPlatform", GitBaseUrl = Git, RunsByItself = false, ArgoCd = version };
        var world = new CaseWorld(await SandboxServer.StartAsync(options, new FakeTimeProvider(at)));
        foreach (var project in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(root, "errors", "projects.json")))!["response"]!["body"]!["items"]!.AsArray())
        {
            world.Sandbox.Control.World.Apply(new JsonObject { ["apiVersion"] = "argoproj.io/v1alpha1", ["kind"] = "AppProject", ["metadata"] = new JsonObject { ["name"] = (string?)project!["metadata"]!["name"], ["namespace"] = "argocd" }, ["spec"] = project["spec"]!.DeepClone() }, "kubectl-client-side-apply");
        }

        world.Sandbox.Control.World.Apply(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = "cases" } }, "kubectl");
        return world;
    }

    /// <summary>Takes a case through its steps.</summary>
    public async Task MakeAsync(RecordedCase recorded, RecordedGit git)
    {
        foreach (var commit in recorded.Commits)
        {
            git.Bring(Sandbox.Control.World, recorded.Repository, commit);
        }

        var steps = new CaseSteps(Sandbox, ArgoCd, recorded);
        steps.PointBranches();
        steps.PointAt(recorded.FirstSync?["revision"], (string?)recorded.Application["spec"]!["source"]!["targetRevision"] ?? "main");
        Sandbox.Control.World.Apply(First(recorded), "kubectl-client-side-apply");
        Wait(3);
        foreach (var step in recorded.Steps)
        {
            await steps.DoAsync(step);
        }

        if (!recorded.IsSkipped && !recorded.IsUnrefreshed)
        {
            steps.PointBranches();
            Sandbox.Control.Refresh(recorded.Name);
            Wait(3);
        }
    }

    public void Wait(int seconds) => Sandbox.Control.Advance(TimeSpan.FromSeconds(seconds));

    public async ValueTask DisposeAsync()
    {
        ArgoCd.Dispose();
        await Sandbox.DisposeAsync();
    }

    // The Application before its steps: with the source that it was first deployed from.
    private static JsonObject First(RecordedCase recorded)
    {
        var spec = recorded.Application["spec"]!.DeepClone();
        spec["source"] = (recorded.FirstSync?["source"] ?? spec["source"])!.DeepClone();
        var metadata = new JsonObject { ["name"] = recorded.Name, ["namespace"] = "argocd" };
        var annotations = (recorded.Application["metadata"]!["annotations"] as JsonObject ?? []).Where(one => !Written.Contains(one.Key)).Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())).ToList();
        if (annotations.Count > 0)
        {
            metadata["annotations"] = new JsonObject(annotations);
        }

        foreach (var member in new[] { "labels", "finalizers" })
        {
            if (recorded.Application["metadata"]![member] is { } value)
            {
                metadata[member] = value.DeepClone();
            }
        }

        return new JsonObject { ["apiVersion"] = "argoproj.io/v1alpha1", ["kind"] = "Application", ["metadata"] = metadata, ["spec"] = spec };
    }
}
