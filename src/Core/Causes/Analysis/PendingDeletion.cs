using System.Globalization;
using System.Text.Json;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>An object of the application that is marked for deletion and still there.</summary>
/// <param name="Since">When it was marked; null when that was not read.</param>
/// <param name="Finalizers">What must be taken away first; empty when none is left or they were not read.</param>
public sealed record PendingDeletion(ResourceKey Key, DateTimeOffset? Since, EquatableList<string> Finalizers, Evidence Evidence)
{
    private const string WaitsFor = "waiting for deletion of ";
    private const string WaitsForHook = "waiting for deletion of hook ";

    /// <summary>By the live objects that Argo CD gave, by its health words, by our own watch, and by what a running sync waits for.</summary>
    public static IReadOnlyList<PendingDeletion> Of(Facts facts) =>
        [.. Live(facts).Concat(Watched(facts)).Concat(ByHealth(facts)).Concat(ByOperation(facts)).DistinctBy(d => (d.Key.Kind, d.Key.Name))];

    /// <summary>What a running sync waits to be deleted; null when it waits for no deletion.</summary>
    public static Awaited? Waited(OperationState? state) => state is null || !state.Waits() ? null
        : Awaited.After(state.Message, WaitsForHook) ?? Awaited.After(state.Message, WaitsFor);

    private static IEnumerable<PendingDeletion> Live(Facts facts) =>
        facts.Details.ManagedResources.ValueIfKnown.Items.Select(r => Read(facts, r)).OfType<PendingDeletion>();

    private static PendingDeletion? Read(Facts facts, ManagedResource resource)
    {
        // Nearly no object is: only one that may be is parsed.
        if (resource.Live?.Contains("deletionTimestamp", StringComparison.Ordinal) is not true)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(resource.Live);
            if (!document.RootElement.TryGetProperty("metadata", out var metadata) || !metadata.TryGetProperty("deletionTimestamp", out var at) || at.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            var finalizers = metadata.TryGetProperty("finalizers", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(f => f.ToString()).ToList() : [];
            var since = DateTimeOffset.TryParse(at.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : (DateTimeOffset?)null;
            return new PendingDeletion(resource.Key, since, [.. finalizers], new Evidence($"{resource.Key}: deletionTimestamp {at}, finalizers {(finalizers.Count == 0 ? "none" : Wording.Words.Names(finalizers.Select(f => Wording.Words.Cap(f, 120))))}.", "Argo CD managed-resources", facts.Details.ManagedResources.At));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<PendingDeletion> Watched(Facts facts)
    {
        var own = facts.Application.Resources.Items.Select(r => r.Key).ToHashSet();
        return facts.LiveObjects.ValueIfKnown.Items.Where(o => o.DeletionTimestamp is not null && own.Contains(o.Key))
            .Select(o => new PendingDeletion(o.Key, o.DeletionTimestamp, [], new Evidence($"{o.Key}: deletionTimestamp {o.DeletionTimestamp:u}.", $"Kubernetes {o.Cluster}", facts.LiveObjects.At)));
    }

    private static IEnumerable<PendingDeletion> ByHealth(Facts facts) => facts.Application.Resources.Items
        .Where(r => r is { Health: HealthStatus.Progressing, HealthMessage: "Pending deletion" })
        .Select(r => new PendingDeletion(r.Key, null, [], new Evidence($"{r.Key} is Progressing: Pending deletion.", "Argo CD status.resources", facts.Application.ReconciledAt)));

    private static IEnumerable<PendingDeletion> ByOperation(Facts facts) =>
        facts.Application.OperationState is { } state && Waited(state) is { } waited
            ? [new PendingDeletion(waited.Find(facts) ?? new ResourceKey("", waited.Kind, "", waited.Name), null, [], state.Cite())]
            : [];
}
