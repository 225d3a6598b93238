using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.WhatIf;

/// <param name="Selections">One a source; null when they could not be read.</param>
/// <param name="Why">Why they could not be read.</param>
/// <param name="Conflicts">Paths that conflict in the merge that was asked for.</param>
internal sealed record ScenarioSelections(IReadOnlyList<Selection>? Selections, string? Why, EquatableList<string> Conflicts = default);

/// <param name="Commit">Or the tree of a merge; null when there is none.</param>
internal readonly record struct ScenarioCommit(string? Commit, string? Why, EquatableList<string> Conflicts = default);
