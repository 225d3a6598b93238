using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

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
