using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Header;

namespace DbDashboard.Dashboard.Features.OneApplication.Timeline;

/// <summary>What Argo CD recorded: deployments, the last operation, conditions, events.</summary>
public static class ArgoCdEntries
{
    public static IEnumerable<TimelineEntry> Of(Facts facts)
    {
        var application = facts.Details.Application.Value ?? facts.Application;
        return Deployments(application)
            .Concat(Operations(application))
            .Concat(Conditions(application))
            .Concat(Events(facts.Details.Events))
            .Concat(Created(application));
    }

    private static IEnumerable<TimelineEntry> Deployments(Application application)
    {
        foreach (var deployment in application.History.Items)
        {
            if (deployment.DeployedAt is { } at)
            {
                var by = deployment.By ?? (deployment.Automated ? "Auto-sync" : "Somebody (not recorded)");
                yield return new TimelineEntry(at, TimelineKind.Deployment, $"{by} deployed {Short(deployment.Revision)} from {deployment.Source.EffectiveRevision}{Filter(deployment.Source)}", $"Argo CD status.history {deployment.Id}");
            }
        }
    }

    private static string Filter(ApplicationSource source) => source.Directory?.Include is { Length: > 0 } include ? $", include {include}" : "";

    private static IEnumerable<TimelineEntry> Operations(Application application)
    {
        if (application.OperationState is not { } state)
        {
            yield break;
        }

        var what = OperationWords.What(state.Operation);
        if (state.StartedAt is { } started)
        {
            yield return new TimelineEntry(started, TimelineKind.Operation, $"{what} started", "Argo CD operationState");
        }

        if (state.FinishedAt is { } finished)
        {
            yield return new TimelineEntry(finished, TimelineKind.Operation, $"{what}: {state.Phase}. {state.Message}", "Argo CD operationState");
        }
    }

    private static IEnumerable<TimelineEntry> Conditions(Application application) =>
        application.Conditions.Items
            .Where(condition => condition.At is not null)
            .Select(condition => new TimelineEntry(condition.At!.Value, TimelineKind.Condition, $"{condition.Type}: {condition.Message}", "Argo CD condition"));

    private static IEnumerable<TimelineEntry> Events(Reading<EquatableList<KubernetesEvent>> events) =>
        events.Value.Items
            .Where(e => (e.Last ?? e.First) is not null)
            .Select(e => new TimelineEntry((e.Last ?? e.First)!.Value, TimelineKind.Event, $"{e.Reason}: {e.Message}{Times(e)}", $"Kubernetes event of {e.Component}"));

    private static string Times(KubernetesEvent e) => e.Count > 1 ? $" ({e.Count} times)" : "";

    private static IEnumerable<TimelineEntry> Created(Application application) =>
        application.CreatedAt is { } at ? [new TimelineEntry(at, TimelineKind.Created, "The Application object was created", "Kubernetes metadata")] : [];

    private static string Short(string? commit) => commit is { Length: > 7 } ? commit[..7] : commit ?? "an unknown revision";
}
