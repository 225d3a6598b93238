using System.Text.Json;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The labels or annotations that the application wants on its namespace (managedNamespaceMetadata) are not those of the last sync.
/// No resource differs, and still the application is OutOfSync.
/// Found: spec.syncPolicy.managedNamespaceMetadata and the one in the last sync's result differ.
/// Do: sync; it sets the labels and annotations of the namespace.
/// Confused with: comparison-stale and new-commit; here Git and the cluster's objects agree.
/// </summary>
public sealed class NamespaceMetadataChanged : ICauseRule
{
    public CauseDescription Description { get; } = new("namespace-metadata-changed", "The namespace's labels changed", CauseFamily.WhyDifferent, DecisionOrder.OutOfSync + 85);

    public IEnumerable<Cause> Explain(Facts facts)
    {
        var (wanted, state) = (facts.Application.SyncPolicy.ManagedNamespaceMetadata, facts.Application.OperationState);
        if (!facts.IsOutOfSync() || wanted is null || wanted == state?.ManagedNamespaceMetadata)
        {
            yield break;
        }

        var space = Words.Cap(facts.Application.Destination.Namespace, 120);
        var applied = state?.ManagedNamespaceMetadata is { } last ? $"the last sync applied {Read(last)}" : state is null ? "no sync is on record" : "the last sync had none";
        var only = facts.Application.Resources.Items.All(r => r.Hook || r.Status is SyncStatus.Synced or SyncStatus.None);
        yield return Description.Found(
                $"Namespace {space} shall carry {Read(wanted)}, and {applied}{(only ? "; all resources are Synced" : "")}", Severity.Waiting, Confidence.Proven,
                [
                    new Evidence($"managedNamespaceMetadata: {Words.Cap(wanted, 300)}", "Argo CD spec.syncPolicy", facts.Application.ReconciledAt),
                    new Evidence($"managedNamespaceMetadata of the last sync: {Words.Cap(state?.ManagedNamespaceMetadata ?? "none", 300)}", "Argo CD status.operationState", state?.FinishedAt),
                ])
            .With([new Remedy($"Sync {facts.Application.Key.Name} without prune.", $"Sets the labels and annotations of namespace {space}; deletes nothing.", RemedySafety.NeedsCare, Action: "sync")])
            .Saying(facts.Application.SyncPolicy.HasOption("CreateNamespace=true") ? null : "Argo CD sets them only with the sync option CreateNamespace=true, which is not set here");
    }

    /// <summary><c>labels team=platform</c>.</summary>
    private static string Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var parts = document.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object && p.Value.EnumerateObject().Any())
                .Select(p => $"{p.Name} {Words.Names(p.Value.EnumerateObject().Select(v => $"{v.Name}={v.Value}"), 4)}").ToList();
            return parts.Count == 0 ? "no labels" : Words.Cap(Words.Names(parts), 200);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not the form that we know: as it stands.
            return Words.Cap(json, 200);
        }
    }
}
