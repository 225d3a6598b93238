using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>A recorded application and the steps that made its state.</summary>
/// <param name="Root">The recordings' root.</param>
internal sealed record RecordedCase(string Root, string Name)
{
    private static readonly string[] Tools = ["helm template", "kustomize build", "symlink"];

    public IReadOnlyList<string> Steps { get; } = [.. Read(Root, Name, "case")["steps"]!.AsArray().Select(step => (string)step!)];

    public JsonNode Refs { get; } = Read(Root, Name, "refs");

    /// <summary>The Application as Kubernetes held it.</summary>
    public JsonNode Application { get; } = Read(Root, Name, "kubernetes-application")["response"]!["body"]!;

    /// <summary>Nothing reconciles it.</summary>
    public bool IsSkipped => (string?)Application["metadata"]!["annotations"]?["argocd.argoproj.io/skip-reconcile"] == "true";

    /// <summary>Written down as the last step left it, without another look at Git.</summary>
    public bool IsUnrefreshed => Steps.Any(step => step.StartsWith("commit-quiet", StringComparison.Ordinal) || (step.StartsWith("wait-", StringComparison.Ordinal) && step != "wait-synced"));

    /// <summary>When its first operation began, else when it was created.</summary>
    public DateTimeOffset Began => DateTimeOffset.Parse(
        (string?)FirstSync?["deployStartedAt"] ?? (string?)Application["status"]?["operationState"]?["startedAt"] ?? (string)Application["metadata"]!["creationTimestamp"]!,
        CultureInfo.InvariantCulture);

    public IReadOnlyList<JsonNode> History => [.. (Application["status"]?["history"]?.AsArray() ?? []).OfType<JsonNode>()];

    /// <summary>The first entry of the history; null when it was never synced.</summary>
    public JsonNode? FirstSync => History.Count > 0 ? History[0] : null;

    /// <summary>Every commit that the state names.</summary>
    public IEnumerable<string> Commits => History.Select(entry => (string?)entry["revision"])
        .Append((string?)Application["status"]?["operationState"]?["operation"]?["sync"]?["revision"])
        .Append((string?)Application["status"]?["sync"]?["revision"])
        .Concat(RecordedGit.Refs(Refs).Where(reference => reference.Repository == Repository).Select(reference => reference.Commit))
        .OfType<string>().Distinct();

    public string Repository => ((string?)Application["spec"]!["source"]?["repoURL"] ?? "").Split('/')[^1];

    /// <summary>What the sandbox lacks to take this case through its steps; null when nothing.</summary>
    public string? Missing
    {
        get
        {
            var spec = Application["spec"]!;
            var kinds = Steps.Select(step => step.Split(':')[0]).Where(kind => !CaseSteps.Known.Contains(kind)).ToList();
            return kinds.Count > 0 ? "step " + kinds[0]
                : spec["sources"] is not null ? "several sources"
                : spec["source"]!["helm"] is not null || (string?)Application["status"]?["sourceType"] is not (null or "Directory") ? "source type " + (string?)Application["status"]?["sourceType"]
                : Application["status"]?["conditions"]?.ToJsonString() is { } said && Tools.FirstOrDefault(tool => said.Contains(tool, StringComparison.Ordinal)) is { } named ? "source type of " + named
                : (string?)spec["destination"]!["server"] != "https://kubernetes.default.svc" ? "another cluster"
                : (Application["status"]?["resources"]?.AsArray() ?? []).FirstOrDefault(row => row!["namespace"] is null && row["version"] is not null && (string?)row["group"] == "rbac.authorization.k8s.io") is not null ? "cluster-wide kinds"
                : HasChildren ? "operators at work"
                : spec["ignoreDifferences"] is not null ? "ignoreDifferences"
                : null;
        }
    }

    // What an operator made of a database.
    private bool HasChildren => ((Read(Root, Name, "resource-tree")["response"]?["body"] as JsonObject)?["nodes"]?.AsArray() ?? []).Any(node =>
        (node!["parentRefs"]?.AsArray() ?? []).Any(parent => ((string?)parent!["group"] ?? "").Contains('.', StringComparison.Ordinal)));

    public override string ToString() => Name;

    private static JsonNode Read(string root, string name, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(root, "cases", name, file + ".json")))!;
}
