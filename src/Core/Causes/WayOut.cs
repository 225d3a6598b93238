using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes;

/// <summary>What the application's source would select after one way out.</summary>
/// <param name="Commit">The branch's commit; of a revert: the commit that is taken back.</param>
/// <param name="Source">The source as it would be then.</param>
/// <param name="NewFilter">The filter is another one than the present.</param>
/// <param name="Declared">Where the branch declares that filter, in the parent's Git; null when the filter is one of a past deployment, or the present one.</param>
/// <param name="Selection">Null when it could not be read, or when the merge conflicts.</param>
/// <param name="Conflicts">Paths that conflict in the merge.</param>
public sealed record WayOut(
    WayOutKind Kind,
    string Branch,
    string Commit,
    ApplicationSource Source,
    bool NewFilter,
    DeclaredApplication? Declared,
    Selection? Selection,
    EquatableList<string> Conflicts = default)
{
    /// <summary>Its filter was made here so that it takes the files; nobody has deployed or declared it.</summary>
    public bool Made { get; init; }

    /// <summary>A further commit that is taken back with it; null: none.</summary>
    public string? AlsoReverted { get; init; }

    /// <summary>One commit is taken back, and nothing else is done: the rule that names the commit says it.</summary>
    public bool IsPlainRevert => Kind == WayOutKind.Revert && !NewFilter && AlsoReverted is null;

    /// <summary>Why the selection could not be read; null when it was.</summary>
    public string? Unread { get; init; }

    /// <summary>It as a what-if, with the filter that belongs to it: the merge alone would still drop the files.</summary>
    public WhatIfScenario Scenario => new(
        Kind == WayOutKind.PointAt ? Branch : null,
        NewFilter ? Source.Directory ?? new DirectoryOptions() : null,
        Kind == WayOutKind.Merge ? Branch : null,
        Prune: true);

    /// <summary>A what-if can say it: not of a commit that is taken back, nor of another path.</summary>
    public bool HasScenario => Kind is not (WayOutKind.Revert or WayOutKind.MovePath) && AlsoReverted is null;
}
