using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>The scenario that was computed.</summary>
/// <param name="Revision">Branch, tag or commit; null: as tracked.</param>
/// <param name="Directory">The edited filter; null: as it is.</param>
/// <param name="MergeBranch">Merge this branch into the tracked one first; null: no merge.</param>
/// <param name="Prune">Sync with prune.</param>
/// <param name="AutoSyncOn">Switch auto-sync on instead of a press.</param>
public sealed record WhatIfScenario(string? Revision = null, DirectoryOptions? Directory = null, string? MergeBranch = null, bool Prune = false, bool AutoSyncOn = false);
