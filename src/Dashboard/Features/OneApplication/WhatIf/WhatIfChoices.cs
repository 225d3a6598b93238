using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>A scenario that is offered by name.</summary>
public sealed record WhatIfChoice(string Label, WhatIfScenario Scenario);

/// <summary>The scenarios worth asking about for one application: presses, branches, merges, and the filters that branches declare.</summary>
public static class WhatIfChoices
{
    /// <summary>The most branches that are offered by name; any other can be typed.</summary>
    public const int MostBranches = 12;

    public static EquatableList<WhatIfChoice> For(Facts facts)
    {
        IEnumerable<WhatIfChoice> choices =
        [
            new("Sync", new WhatIfScenario()),
            new("Sync with prune", new WhatIfScenario(Prune: true)),
            .. facts.Application.SyncPolicy.IsAutoSyncOn ? Array.Empty<WhatIfChoice>() : Switches,
            .. WaysOut(facts),
            .. Branches(facts),
        ];
        return choices.DistinctBy(choice => choice.Scenario).ToEquatableList();
    }

    private static readonly WhatIfChoice[] Switches =
    [
        new("Switch auto-sync on, without prune", new WhatIfScenario(AutoSyncOn: true)),
        new("Switch auto-sync on, with prune", new WhatIfScenario(Prune: true, AutoSyncOn: true)),
    ];

    private static IEnumerable<WhatIfChoice> Branches(Facts facts) =>
        (facts.Git?.Branches.Value.Items ?? [])
            .Take(MostBranches)
            .SelectMany(branch => (WhatIfChoice[])
            [
                new($"Point at {branch.Name}, sync with prune", new WhatIfScenario(branch.Name, Prune: true)),
                new($"Merge {branch.Name}, sync with prune", new WhatIfScenario(MergeBranch: branch.Name, Prune: true)),
            ]);

    private static IEnumerable<WhatIfChoice> WaysOut(Facts facts) =>
        from way in facts.Git?.WaysOut.Items ?? []
        where way.NewFilter
        let filter = way.Source.Directory ?? new DirectoryOptions()
        select new WhatIfChoice($"{Verb(way)} the filter {filter.Include ?? "none"}, sync with prune", way.Scenario);

    private static string Verb(WayOut way) => way.Kind switch
    {
        WayOutKind.Merge => $"Merge {way.Branch} with",
        WayOutKind.PointAt => $"Point at {way.Branch} with",
        _ => "Set",
    };
}
