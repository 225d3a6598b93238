using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Troubles;

/// <summary>What is wrong with one database or several for the same reason.</summary>
/// <param name="Cause">The row of the decision table, or the rule: <c>RedisFailover 5</c>, <c>QD09</c>.</param>
/// <param name="RisksData">Nothing is down; what stands in Git can cost the data.</param>
/// <param name="Databases">In the order of their keys; never empty.</param>
/// <param name="Sentence">Of the first of them, without its name.</param>
/// <param name="Since">Of the one that is ill the longest; null when that is not known.</param>
public sealed record DatabaseTrouble(string Cause, bool RisksData, EquatableList<DatabaseState> Databases, string Sentence, string? NextStep, DateTimeOffset? Since)
{
    private static readonly HashSet<string> Risking = [.. LintRules.All.Select(rule => rule.Description).Where(rule => rule.RisksData).Select(rule => rule.Id)];

    /// <summary>Databases that are ill and of which no application speaks, then mistakes in manifests of live ones that risk their data.</summary>
    /// <param name="isTold">An application says it already.</param>
    public static EquatableList<DatabaseTrouble> All(IEnumerable<DatabaseState> states, Func<DatabaseState, DatabaseLint> lint, Func<DatabaseState, bool> isTold)
    {
        var all = states.ToList();
        var ill = all.Where(state => state.Verdict.Health == HealthStatus.Degraded && state.Live.IsKnown && !isTold(state)).GroupBy(state => $"{state.Key.Kind} {state.Verdict.Row?.Number}").Select(Ill);
        var risked = all.Where(state => state.Live.HasValue)
            .SelectMany(state => lint(state).Findings.Items.Where(finding => finding.Severity == LintSeverity.Error && Risking.Contains(finding.Rule)).Select(finding => (state, finding)))
            .GroupBy(one => one.finding.Rule).Select(Risked);
        return [.. Ordered(ill), .. Ordered(risked)];
    }

    private static DatabaseTrouble Ill(IGrouping<string, DatabaseState> same)
    {
        var states = same.OrderBy(state => state.Key).ToEquatableList();
        return new(same.Key, false, states, states[0].Verdict.Why, states[0].Verdict.NextStep, states.Items.Min(state => state.Verdict.Since));
    }

    private static DatabaseTrouble Risked(IGrouping<string, (DatabaseState State, LintFinding Finding)> same)
    {
        var first = same.MinBy(one => one.State.Key).Finding;
        return new(same.Key, true, same.Select(one => one.State).Distinct().OrderBy(state => state.Key).ToEquatableList(), $"{first.What} {first.Ignored}", first.Fix.Do, null);
    }

    private static IEnumerable<DatabaseTrouble> Ordered(IEnumerable<DatabaseTrouble> troubles) =>
        troubles.OrderByDescending(trouble => trouble.Databases.Count).ThenBy(trouble => trouble.Since ?? DateTimeOffset.MaxValue).ThenBy(trouble => trouble.Cause, StringComparer.Ordinal);
}
