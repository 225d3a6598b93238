using System.Diagnostics.CodeAnalysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

public enum Presence
{
    Present,
    Missing,

    /// <summary>In the target and out of sync: absent or different, and the read does not say which.</summary>
    Unknown,
}

/// <param name="Json">The live object; null when only its existence is known.</param>
/// <param name="IsSynced">Argo CD's word for it.</param>
public sealed record LiveResource(ResourceKey Key, Presence Presence, string? Json = null, bool IsSynced = false);

/// <summary>What of an application is in the cluster, as Argo CD last saw it; hooks are no part of it.</summary>
public sealed class LiveSet
{
    private readonly Dictionary<ResourceKey, LiveResource> resources;

    private LiveSet(IEnumerable<LiveResource> resources, string? why, bool complete)
    {
        this.resources = resources.DistinctBy(r => r.Key).ToDictionary(r => r.Key);
        Why = why;
        Complete = complete;
    }

    public static LiveSet Empty { get; } = new([], null, complete: true);

    /// <summary>Why the live set is not known; null when it is.</summary>
    public string? Why { get; }

    [MemberNotNullWhen(false, nameof(Why))]
    public bool Known => Why is null;

    /// <summary>False when only databases and child applications are listed.</summary>
    public bool Complete { get; }

    public IEnumerable<LiveResource> Resources => resources.Values;

    /// <summary>True when a missing entry means that the object is not live.</summary>
    public bool Lists(ResourceKey key) => Complete || DataKinds.IsDatabase(key) || ChildEffects.IsApplication(key);

    public LiveResource? Find(ResourceKey key) => resources.GetValueOrDefault(key);

    public static LiveSet From(Application application, ApplicationDetails details)
    {
        if (WhyUnknown(application) is { } why)
        {
            return new([], why, complete: false);
        }

        var hooks = application.Resources.Items.Where(r => r.Hook).Select(r => r.Key).ToHashSet();
        var managed = details.ManagedResources;
        return managed.IsKnown && (managed.Value.Count > 0 || application.ResourceCount == 0)
            ? new(managed.Value.Items.Where(m => !m.Hook && !hooks.Contains(m.Key)).Select(m => FromManaged(m, application)), null, complete: true)
            : new(application.Resources.Items.Where(r => !r.Hook).Select(FromStatus), null, application.ResourcesComplete);
    }

    private static LiveResource FromManaged(ManagedResource managed, Application application) => new(
        managed.Key,
        managed.Live is null ? Presence.Missing : Presence.Present,
        managed.Live,
        application.Resources.Items.Any(r => r.Key == managed.Key && r.Status == SyncStatus.Synced));

    private static LiveResource FromStatus(ManagedResourceStatus status) => new(
        status.Key,
        status switch
        {
            { Health: HealthStatus.Missing } => Presence.Missing,
            { Status: SyncStatus.OutOfSync, RequiresPruning: false, Health: HealthStatus.None } => Presence.Unknown,
            _ => Presence.Present,
        },
        IsSynced: status.Status == SyncStatus.Synced);

    private static string? WhyUnknown(Application application)
    {
        if (application.Conditions.Items.FirstOrDefault(IsBlinding) is { } condition)
        {
            return $"Argo CD does not compare this application ({condition.Type}), so what is live is not known.";
        }

        return application.Sync is SyncStatus.None or SyncStatus.Unknown && application.ResourceCount == 0
            ? "Argo CD has not compared this application yet, so what is live is not known."
            : null;
    }

    // These end the comparison before the live state is read; a missing namespace does not.
    private static bool IsBlinding(Condition condition) =>
        (condition.Type is "InvalidSpecError" or "UnknownError" && !condition.Message.StartsWith("Namespace for ", StringComparison.Ordinal))
        || (condition.Type == "ComparisonError" && condition.Message.Contains("Failed to load live state", StringComparison.Ordinal));
}
