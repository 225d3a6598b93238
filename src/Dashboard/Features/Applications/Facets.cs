using System.Collections.Frozen;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>Everything that the list can be filtered by, in the order of the page.</summary>
public static class Facets
{
    /// <summary>The value for "nothing there", in the address and on the page.</summary>
    public const string None = "none";

    private const string OffBaseline = "off-baseline-revision";

    public static readonly IReadOnlyList<Facet> All =
    [
        new("sync", "Sync", (application, _) => [application.Sync == SyncStatus.None ? "Never compared" : application.Sync.ToString()]),
        new("health", "Health", (application, _) => [application.Health == HealthStatus.None ? "No word" : application.Health.ToString()]),
        new("cause", "Cause", Causes) { Word = CauseTitle },
        new("instance", "Argo CD", (application, _) => [application.Key.Instance]),
        new("project", "Project", (application, _) => [application.Project]),
        new("cluster", "Cluster", (application, _) => [Named(application.Destination.Cluster)]),
        new("namespace", "Namespace", (application, _) => [Named(application.Destination.Namespace)]),
        new("auto-sync", "Auto-sync", (application, _) => [application.SyncPolicy.IsAutoSyncOn ? "on" : "off"]),
        new("baseline", "Revision on its baseline", Baseline),
        new("operation", "Last operation", (application, _) => [Operation(application)]),
        new("age", "In this state", (_, _) => []),
    ];

    /// <summary>The facet whose value depends on the time.</summary>
    public static readonly int AgeIndex = All.Count - 1;

    private static readonly FrozenDictionary<string, string> CauseTitles = RuleSet.All.ToFrozenDictionary(rule => rule.Description.Id, rule => rule.Description.Title);

    private static string CauseTitle(string id) => CauseTitles.GetValueOrDefault(id, id);

    private static string Named(string text) => text.Length == 0 ? None : text;

    private static EquatableList<string> Causes(Core.Model.Application application, Explanation? explanation) => explanation switch
    {
        null => ["being explained"],
        { Causes.Count: 0 } => [None],
        _ => explanation.Causes.Items.Select(cause => cause.Id).Distinct().ToEquatableList(),
    };

    // The rule may not have been able to look: then it is neither on nor off.
    private static EquatableList<string> Baseline(Core.Model.Application application, Explanation? explanation)
    {
        if (explanation is null || explanation.NotChecked.Items.Any(item => item.CauseId is null or OffBaseline))
        {
            return ["not checked"];
        }

        return [explanation.Causes.Items.Any(cause => cause.Id == OffBaseline) ? "off" : "on"];
    }

    private static string Operation(Core.Model.Application application) => application.OperationState switch
    {
        null or { Phase: OperationPhase.None } => application.PendingOperation is null ? None : "Asked for",
        var state => state.Phase.ToString(),
    };
}
