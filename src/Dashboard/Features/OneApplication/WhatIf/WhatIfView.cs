using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>What a scenario would do, deletions first.</summary>
/// <param name="Sentence">In numbers: <c>Deletes 3 databases. Creates nothing, changes nothing.</c></param>
/// <param name="Unknown">Why nothing is known; null when the set was computed.</param>
public sealed record WhatIfView(
    WhatIfScenario Scenario,
    string Sentence,
    string? Unknown,
    bool Proven,
    bool DeletesData,
    EquatableList<EffectGroup> Groups,
    int Unchanged,
    EquatableList<string> Conflicts,
    string? Note,
    DateTimeOffset At)
{
    public static WhatIfView From(WhatIfResult result) => new(
        result.Scenario,
        EffectWords.Sentence(result),
        result.Known ? null : $"Unknown because {result.Why ?? "it could not be computed"}",
        result is { Known: true, Proven: true },
        result.DeletesData,
        result.Known ? GroupsOf(result) : [],
        result.Of(EffectKind.Unchanged).Count(),
        result.Conflicts,
        result.Known ? result.Why : null,
        result.At);

    private static EquatableList<EffectGroup> GroupsOf(WhatIfResult result)
    {
        EffectGroup[] groups =
        [
            EffectGroup.Of("Deleted", EffectKind.Deleted, result.Of(EffectKind.Deleted)),
            EffectGroup.Of("Created", EffectKind.Created, result.Of(EffectKind.Created)),
            EffectGroup.Of("Changed", EffectKind.Changed, result.Of(EffectKind.Changed)),
            EffectGroup.Of("Not known whether changed", EffectKind.Unknown, result.Of(EffectKind.Unknown)),
            EffectGroup.Of("Left over, waiting for a prune", EffectKind.Unchanged, result.LeftOver.Items),
        ];
        return groups.Where(group => group.Total > 0).ToEquatableList();
    }
}
