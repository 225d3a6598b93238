using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Declared resources whose kind the project does not allow.</summary>
internal static class DeniedKinds
{
    private const string Denied = " is not permitted in project ";

    /// <summary>What the last operation says that the project does not allow; what is allowed by now has another status.</summary>
    public static IReadOnlyList<ResourceResult> Refused(Facts facts) => facts.Application.OperationState is not { Operation.DryRun: false, Phase: not OperationPhase.Succeeded } state ? []
        : [.. state.Results.Items.Where(r => IsRefusal(r) && facts.Application.Resources.Items.All(o => o.Key.GroupKind != r.Key.GroupKind || o.Key.Name != r.Key.Name || o.Status is SyncStatus.Unknown or SyncStatus.None))];

    // A namespace that is not permitted reads alike: "namespace x is not permitted in project 'p'".
    public static bool IsRefusal(ResourceResult result) => result.Message.StartsWith("resource ", StringComparison.Ordinal) && result.Message.Contains(Denied, StringComparison.Ordinal);

    /// <summary>Resources with status Unknown whose kind the cluster knows: only the project can be why.</summary>
    public static IEnumerable<ResourceKey> Unknown(Facts facts) => StatusUnknown(facts).Where(k => IsServed(facts, k));

    /// <summary>Kinds of resources with status Unknown that the cluster may not know.</summary>
    public static IEnumerable<GroupKind> Undecided(Facts facts)
    {
        var refused = Refused(facts);
        return StatusUnknown(facts).Where(k => !IsServed(facts, k) && refused.All(f => f.Key.GroupKind != k.GroupKind)).Select(k => k.GroupKind).Distinct();
    }

    private static IEnumerable<ResourceKey> StatusUnknown(Facts facts)
    {
        var missing = MissingKind.Of(facts).Select(m => m.Resource.Key).ToHashSet();
        return facts.IsOutOfSync() ? facts.Application.Resources.Items.Where(r => r is { Status: SyncStatus.Unknown, Hook: false } && !missing.Contains(r.Key)).Select(r => r.Key) : [];
    }

    private static bool IsServed(Facts facts, ResourceKey key) => !ApiGroups.IsCustom(key.Group)
        || facts.Coverage.Items.Any(c => c.Kind == key.GroupKind && c.State is KindCoverageState.Watched or KindCoverageState.Resyncing)
        || facts.Details.ManagedResources.ValueIfKnown.Items.Any(m => m.Live is not null && m.Key.GroupKind == key.GroupKind);
}
