using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

/// <summary>The pods of a cluster are restarted by its operator alone: a change that it holds back waits.</summary>
internal static class RestartRow
{
    private const string Required = "zalando-postgres-operator-rolling-update-required";

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);

    public static Finding? Waits(PostgresSigns signs)
    {
        if (signs.Members is not { } members || signs.Ask(ChildKinds.StatefulSet) is null)
        {
            return null;
        }

        var waiting = members.Where(pod => pod.Annotation(Required) == "true" || IsPendingInside(pod)).ToList();
        var behind = Revisions.Behind(signs, signs.StatefulSet, members);
        return waiting.Count == 0 && !(behind.Pods.Count > 0 && signs.Now - behind.Since > Usual) ? null
            : new Finding(HealthStatus.Progressing, $"A change waits for a restart of {string.Join(", ", waiting.Concat(behind.Pods).Select(pod => pod.Key.Name).Distinct().Take(3))}", "Restart in the maintenance window, or look at maintenanceWindows.") { Since = behind.Since }
                .Seen(waiting.Concat(behind.Pods).Distinct().Select(PodWords.Signal));
    }

    /// <summary>Patroni says so in the pod's annotation: a parameter takes effect only after a restart.</summary>
    private static bool IsPendingInside(LiveObject pod) =>
        pod.Annotation("status") is { } json && SpecMembers.Parse(json).Find("pending_restart") is { ValueKind: JsonValueKind.True };
}
