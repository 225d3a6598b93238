using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>What a press or a change in Git would do.</summary>
public enum EffectKind
{
    Created,
    Changed,
    Deleted,
    Unchanged,

    /// <summary>In the target and in the cluster, and whether it differs could not be computed.</summary>
    Unknown,
}

/// <param name="Why">One sentence: which file brings it, why it would go.</param>
/// <param name="IsData">A database, its volume, its operator's CRD or namespace: red on the page.</param>
/// <param name="Via">For transitive effects: the child application through which it happens; null when direct.</param>
/// <param name="Size">Volume size as declared (<c>50Gi</c>); null when none or not known.</param>
public sealed record Effect(ResourceKey Key, EffectKind Kind, string Why, bool IsData, ApplicationKey? Via = null, string? Size = null);

/// <summary>The scenario that was computed.</summary>
/// <param name="Revision">Branch, tag or commit; null: as tracked.</param>
/// <param name="Directory">The edited filter; null: as it is.</param>
/// <param name="MergeBranch">Merge this branch into the tracked one first; null: no merge.</param>
/// <param name="Prune">Sync with prune.</param>
/// <param name="AutoSyncOn">Switch auto-sync on instead of a press.</param>
public sealed record WhatIfScenario(string? Revision = null, DirectoryOptions? Directory = null, string? MergeBranch = null, bool Prune = false, bool AutoSyncOn = false);

/// <summary>The exact set that a scenario would create, change and delete.</summary>
/// <param name="Known">False: the set could not be computed, <paramref name="Why"/> says why; nothing may be concluded from the lists then.</param>
/// <param name="Proven">Computed wholly from Git and the live set, with nothing assumed.</param>
/// <param name="LeftOver">What would wait for pruning because the scenario does not prune.</param>
/// <param name="Conflicts">Paths that conflict in a merge.</param>
public sealed record WhatIfResult(
    WhatIfScenario Scenario,
    bool Known,
    bool Proven,
    string? Why,
    EquatableList<Effect> Effects,
    EquatableList<Effect> LeftOver,
    EquatableList<string> Conflicts,
    DateTimeOffset At)
{
    public IEnumerable<Effect> Of(EffectKind kind) => Effects.Items.Where(e => e.Kind == kind);

    public bool DeletesData => Effects.Items.Any(e => e is { Kind: EffectKind.Deleted, IsData: true });
}
