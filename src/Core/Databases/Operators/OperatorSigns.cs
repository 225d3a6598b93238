using System.Text.Json;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Operators;

/// <summary>What the rows of an operator ask: of its Deployment, its pods, its lease and its webhooks.</summary>
internal sealed class OperatorSigns(LiveDatabase deployment, KnownOperator known) : Signs(deployment)
{
    public KnownOperator Known => known;

    public int Available { get; } = SpecMembers.Parse(deployment.Object.Status).Number("availableReplicas") ?? 0;

    public int Wanted { get; } = SpecMembers.Parse(deployment.Object.Spec).Number("replicas") ?? 1;

    /// <summary>Services of webhooks that must answer: the webhook's name and the Service.</summary>
    public IEnumerable<(string Webhook, string Service)> MustAnswer =>
        from kind in (GroupKind[])[ChildKinds.ValidatingWebhook, ChildKinds.MutatingWebhook]
        from configuration in Ask(kind) ?? []
        from webhook in SpecMembers.Parse(configuration.Spec).Items("webhooks")
        where webhook.Text("failurePolicy") != "Ignore"
        let service = webhook.Text("clientConfig", "service", "name")
        where service is not null
        select (webhook.Text("name") ?? configuration.Key.Name, service);

    /// <summary>Restarts of its pods whose last one was within the hour.</summary>
    public int RestartsOfLate => (Pods ?? []).Select(PodFacts.Of).Where(pod => Now - pod.LastExit?.At < TimeSpan.FromHours(1)).Sum(pod => pod.Restarts);
}
