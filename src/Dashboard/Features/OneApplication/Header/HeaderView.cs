using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Header;

/// <summary>What an application is and how it stands, in Argo CD's words.</summary>
/// <param name="AutoSync">Auto-sync in words: <c>off</c>, <c>on, prunes, self-heals</c>.</param>
/// <param name="Operation">The running or the last operation in words.</param>
/// <param name="OperationAt">When it ended, or when it started if it still runs; null when there was none.</param>
/// <param name="Points">Null until Git and the details were read.</param>
public sealed record HeaderView(
    ApplicationKey Key,
    string Project,
    string Destination,
    SyncStatus Sync,
    HealthStatus Health,
    string AutoSync,
    bool IsAutoSyncOn,
    string Operation,
    DateTimeOffset? OperationAt,
    bool IsDeleting,
    PointsView? Points,
    EquatableList<LinkOut> Links,
    EquatableList<string> UnreadableFields)
{
    /// <summary>It is neither ended nor waiting for a retry.</summary>
    public bool OperationRuns { get; init; }

    public static HeaderView From(Application application, Facts? facts, ArgoCdInstance? instance, GitHostLinks hosts) => new(
        application.Key,
        application.Project,
        $"{application.Destination.Cluster}/{application.Destination.Namespace}",
        application.Sync,
        application.Health,
        AutoSyncWords(application.SyncPolicy),
        application.SyncPolicy.IsAutoSyncOn,
        OperationWords.Of(application),
        application.OperationState?.FinishedAt ?? application.OperationState?.StartedAt,
        application.DeletionTimestamp is not null,
        facts is null ? null : PointsView.From(facts),
        LinksOf(application, instance, hosts),
        application.UnreadableFields)
    {
        OperationRuns = application.OperationState is { Phase: OperationPhase.Running or OperationPhase.Terminating, FinishedAt: null },
    };

    private static string AutoSyncWords(SyncPolicy policy)
    {
        if (!policy.IsAutoSyncOn)
        {
            return "off";
        }

        var words = new List<string> { "on" };
        words.Add(policy.Automated!.Prune ? "prunes" : "does not prune");
        words.Add(policy.Automated.SelfHeal ? "self-heals" : "does not self-heal");
        return string.Join(", ", words);
    }

    private static EquatableList<LinkOut> LinksOf(Application application, ArgoCdInstance? instance, GitHostLinks hosts)
    {
        LinkOut?[] links =
        [
            instance is null ? null : LinkOut.Create("Open in Argo CD", $"{instance.Url.TrimEnd('/')}/applications/{Uri.EscapeDataString(application.Key.Namespace)}/{Uri.EscapeDataString(application.Key.Name)}"),
            hosts.To(new EvidenceLink(application.Source.RepoUrl, application.Source.EffectiveRevision, application.Source.Path)),
        ];
        return links.OfType<LinkOut>().ToEquatableList();
    }
}
