using System.Text.Json;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Step 0 of an incident with data at risk: mark the live objects so that no prune deletes them, whoever presses it.</summary>
internal static class Protection
{
    private const string Annotation = "argocd.argoproj.io/sync-options";
    private const string Option = "Prune=false";

    /// <summary>For those that hold what a prune would delete; none when all are protected already.</summary>
    public static IEnumerable<Remedy> Where(Facts facts, IEnumerable<ResourceKey> keys) =>
        keys.Where(k => !facts.IsProtected(k)).ToList() is { Count: > 0 } open ? [Of(facts, open)] : [];

    public static Remedy Of(Facts facts, IReadOnlyList<ResourceKey> keys)
    {
        var commands = string.Join('\n', keys.Select(k => Command(facts, k)));
        return new Remedy(
            $"Protect {What(keys)} now with {Option}.",
            "Nothing else changes: a prune skips them from then on, also one pressed in Argo CD's own UI. Take the annotation away when Git has them again.",
            RemedySafety.Protects,
            Proven: true,
            Commands:
            [
                new CopyableCommand("Annotate with kubectl", commands, "shell"),
                new CopyableCommand("Patch for their files in Git", $"metadata:\n  annotations:\n    {Annotation}: {Option}\n", "yaml"),
            ]);
    }

    private static string What(IReadOnlyList<ResourceKey> keys) =>
        keys.Count == 1 ? $"{keys[0].Kind} {keys[0].Name}" : $"the {keys.Count} {DataObjects.Noun(keys)}";

    private static string Command(Facts facts, ResourceKey key)
    {
        var kind = key.Group.Length == 0 ? key.Kind.ToLowerInvariant() : $"{key.Kind.ToLowerInvariant()}.{key.Group}";
        var place = key.Namespace.Length == 0 ? "" : $" -n {Shell.Word(key.Namespace)}";
        return $"kubectl annotate{place} {Shell.Word($"{kind}/{key.Name}")} {Shell.Word($"{Annotation}={Options(facts, key)}")} --overwrite";
    }

    /// <summary>Options that the live object already has stay.</summary>
    private static string Options(Facts facts, ResourceKey key)
    {
        var kept = Present(facts, key).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(o => !o.StartsWith("Prune=", StringComparison.OrdinalIgnoreCase));
        return string.Join(',', kept.Append(Option));
    }

    private static string Present(Facts facts, ResourceKey key)
    {
        var live = facts.Details.ManagedResources.ValueIfKnown.Items.FirstOrDefault(m => m.Key == key)?.Live;
        try
        {
            using var document = JsonDocument.Parse(live ?? "{}");
            return document.RootElement.TryGetProperty("metadata", out var metadata)
                && metadata.TryGetProperty("annotations", out var annotations)
                && annotations.TryGetProperty(Annotation, out var options) ? options.GetString() ?? "" : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
