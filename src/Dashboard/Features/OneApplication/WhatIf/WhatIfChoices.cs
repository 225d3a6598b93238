using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>A scenario that is offered by name.</summary>
/// <param name="Group">What it is about, as a heading: a press, or a branch.</param>
public sealed record WhatIfChoice(string Group, string Label, WhatIfScenario Scenario);

/// <summary>The scenarios worth asking about for one application: presses, branches, merges, and the filters that branches declare.</summary>
public static class WhatIfChoices
{
    /// <summary>The most branches that are offered by name; any other can be typed.</summary>
    public const int MostBranches = 12;

    /// <summary>The heading of what one can press now.</summary>
    public const string Press = "As it is";

    public static EquatableList<WhatIfChoice> For(Facts facts)
    {
        IEnumerable<WhatIfChoice> choices =
        [
            new(Press, "Sync", new WhatIfScenario()),
            new(Press, "Sync with prune", new WhatIfScenario(Prune: true)),
            .. facts.Application.SyncPolicy.IsAutoSyncOn ? Array.Empty<WhatIfChoice>() : Switches,
            .. WaysOut(facts),
            .. Branches(facts),
        ];
        return choices.DistinctBy(choice => choice.Scenario).ToEquatableList();
    }

    private static readonly WhatIfChoice[] Switches =
    [
        new(Press, "Switch auto-sync on, without prune", new WhatIfScenario(AutoSyncOn: true)),
        new(Press, "Switch auto-sync on, with prune", new WhatIfScenario(Prune: true, AutoSyncOn: true)),
    ];

    private static IEnumerable<WhatIfChoice> Branches(Facts facts) =>
        (facts.Git?.Branches.Value.Items ?? [])
            .Take(MostBranches)
            .SelectMany(branch => (WhatIfChoice[])
            [
                new(branch.Name, "Point at it", new WhatIfScenario(branch.Name, Prune: true)),
                new(branch.Name, "Merge it", new WhatIfScenario(MergeBranch: branch.Name, Prune: true)),
            ]);

    private static IEnumerable<WhatIfChoice> WaysOut(Facts facts) =>
        from way in facts.Git?.WaysOut.Items ?? []
        where way.NewFilter
        let filter = way.Source.Directory ?? new DirectoryOptions()
        select new WhatIfChoice(way.Kind == WayOutKind.ChangeFilter ? "Another filter" : way.Branch, $"{Verb(way)} the filter {filter.Include ?? "none"}", way.Scenario);

    private static string Verb(WayOut way) => way.Kind switch
    {
        WayOutKind.Merge => "Merge it with",
        WayOutKind.PointAt => "Point at it with",
        _ => "Set",
    };
}
