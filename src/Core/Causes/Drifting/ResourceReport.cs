using DbDashboard.Core.Drift;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>What a sync would do to an object.</summary>
public enum ResourceChange
{
    /// <summary>Changes no field.</summary>
    Nothing,

    Changes,

    /// <summary>It is declared and not in the cluster.</summary>
    Creates,

    /// <summary>It is in the cluster and not declared: left by a sync without prune, deleted with it.</summary>
    LeavesOrPrunes,

    /// <summary>What Argo CD sent cannot be compared.</summary>
    Unreadable,
}

/// <summary>The difference of one resource: its lines, its fields, and patches to pass on.</summary>
/// <param name="FieldsCut">More fields differ than are listed.</param>
/// <param name="SyncedAt">When the last sync that applied it ended; null when none is on record.</param>
/// <param name="SyncedThis">That sync was of what is compared now.</param>
public sealed record ResourceReport(ResourceKey Key, ResourceChange Change, StateDiff Diff, EquatableList<FieldReport> Fields, bool FieldsCut, MergePatch Merge, DateTimeOffset? SyncedAt, bool SyncedThis)
{
    public static ResourceChange ChangeOf(ManagedResource resource, ResourceDrift drift) => (resource, drift) switch
    {
        ({ Live: null }, _) => ResourceChange.Creates,
        ({ PredictedLive: null }, _) => ResourceChange.LeavesOrPrunes,
        (_, { Fields.Count: 0, Truncated: true }) => ResourceChange.Unreadable,
        (_, { Fields.Count: 0 }) => ResourceChange.Nothing,
        _ => ResourceChange.Changes,
    };
}

/// <param name="Total">How many differ; more than the resources when the cap is hit.</param>
public sealed record DriftReport(EquatableList<ResourceReport> Resources, int Total);
