using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>What is known of an object that an operation ran or waits for: itself, and the pods below it.</summary>
internal static class Hooks
{
    private const int Most = 4;

    /// <summary>Health of the object and of its pods, as Argo CD's tree tells it; empty where the tree was not read.</summary>
    public static IEnumerable<Evidence> Health(Facts facts, ResourceKey key)
    {
        var nodes = facts.Details.Tree.ValueIfKnown?.Nodes.Items ?? [];
        var below = new HashSet<ResourceKey> { key };
        for (var found = 0; found < below.Count;)
        {
            found = below.Count;
            below.UnionWith(nodes.Where(n => n.Parents.Items.Any(below.Contains)).Select(n => n.Key).ToList());
        }

        return nodes.Where(n => (n.Key == key || n.Key.Kind == "Pod") && below.Contains(n.Key) && n.Health != HealthStatus.None).Take(Most)
            .Select(n => new Evidence($"{n.Key} is {n.Health}{(n.HealthMessage is { Length: > 0 } message ? $": {Words.Cap(message, 200).TrimEnd('.')}" : "")}{Reason(n)}.", "Argo CD resource-tree", facts.Details.Tree.At));
    }

    /// <summary>Where to look on: its description and, of a Job, its pods' log.</summary>
    public static Remedy Look(ResourceKey key, string name) => new($"Look at {name} and its pods.", "Only reads.", RemedySafety.Safe, Commands:
    [
        new CopyableCommand("Describe it", $"kubectl describe{Kubectl.Object(key)}", "shell"),
        .. key is { Group: "batch", Kind: "Job" } ? [new CopyableCommand("Log of its pods", $"kubectl logs{Kubectl.In(key.Namespace)} {Shell.Word($"job/{key.Name}")} --all-containers --prefix", "shell")] : Array.Empty<CopyableCommand>(),
    ]);

    private static string Reason(TreeNode node) =>
        node.Facts.Items.FirstOrDefault(f => f.Key == "Status Reason").Value is { Length: > 0 } reason ? $" ({Words.Cap(reason, 60)})" : "";
}
