using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Tests.Story;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>Takes every recorded case that the sandbox can make through its steps and keeps what differed at the end.</summary>
public abstract class CaseReplay(string root, string version) : IAsyncLifetime
{
    private const string Git = "http://127.0.0.1:3180";
    // Annotations that the run itself left behind.
    private static readonly string[] Written = ["argocd.argoproj.io/hydrate", "argocd.argoproj.io/refresh", "kubectl.kubernetes.io/last-applied-configuration"];
    private static readonly string[] Details = ["application", "managed-resources", "resource-tree", "syncwindows", "manifests", "events"];
    private readonly Exchanges exchanges = new(Path.Combine(root, "cases"));

    /// <summary>Differences as <c>file path: ours | recorded</c>.</summary>
    public List<string> Differences => exchanges.Differences;

    /// <summary>The names of the cases that were made.</summary>
    public List<string> Made { get; } = [];

    /// <summary>What is missing for the others: a kind of step, or of source.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        using var git = new RecordedGit(root);
        foreach (var folder in Recordings.FoldersOf(Path.Combine(root, "cases")))
        {
            var recorded = new RecordedCase(root, Path.GetFileName(folder));
            if (recorded.Missing is { } missing)
            {
                Missing.Add(missing);
                continue;
            }

            await MakeAsync(recorded, git);
            Made.Add(recorded.Name);
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private async Task MakeAsync(RecordedCase recorded, RecordedGit git)
    {
        var time = new FakeTimeProvider(recorded.Began);
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Story = "EmptyPlatform", GitBaseUrl = Git, RunsByItself = false, ArgoCdVersion = version }, time);
        using var argoCd = Http.Client(sandbox.ArgoCdUrl, sandbox.Tokens["admin"]);
        Prepare(sandbox, recorded, git);
        var steps = new CaseSteps(sandbox, argoCd, recorded);
        steps.PointBranches();
        steps.PointAt(recorded.FirstSync?["revision"], (string?)recorded.Application["spec"]!["source"]!["targetRevision"] ?? "main");
        sandbox.Control.World.Apply(First(recorded), "kubectl-client-side-apply");
        sandbox.Control.Advance(TimeSpan.FromSeconds(3));
        foreach (var step in recorded.Steps)
        {
            await steps.DoAsync(step);
        }

        if (!recorded.IsSkipped && !recorded.Steps.Any(step => step.StartsWith("commit-quiet", StringComparison.Ordinal) || step.StartsWith("wait-", StringComparison.Ordinal) && step != "wait-synced"))
        {
            steps.PointBranches();
            sandbox.Control.Refresh(recorded.Name);
            sandbox.Control.Advance(TimeSpan.FromSeconds(3));
        }

        foreach (var detail in Details)
        {
            await exchanges.RepeatAsync($"{recorded.Name}/{detail}", argoCd);
        }
    }

    // What stood in the cluster before: the projects, the namespace that most cases share.
    private void Prepare(SandboxServer sandbox, RecordedCase recorded, RecordedGit git)
    {
        foreach (var project in JsonNode.Parse(File.ReadAllText(Path.Combine(root, "errors", "projects.json")))!["response"]!["body"]!["items"]!.AsArray())
        {
            sandbox.Control.World.Apply(new JsonObject { ["apiVersion"] = "argoproj.io/v1alpha1", ["kind"] = "AppProject", ["metadata"] = new JsonObject { ["name"] = (string?)project!["metadata"]!["name"], ["namespace"] = "argocd" }, ["spec"] = project["spec"]!.DeepClone() }, "kubectl-client-side-apply");
        }

        sandbox.Control.World.Apply(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = "cases" } }, "kubectl");
        foreach (var commit in recorded.Commits)
        {
            git.Bring(sandbox.Control.World, recorded.Repository, commit);
        }
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

/// <summary>The cases as Argo CD 3.5 had them.</summary>
public sealed class NewCases() : CaseReplay(Recordings.Root, "3.5.1");

/// <summary>The cases as Argo CD 2.14 had them.</summary>
public sealed class OldCases() : CaseReplay(Recordings.File("versions", "v2.14"), "2.14.21");
