using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Kubernetes asks an admission webhook before it stores an object of this kind, and the webhook does not answer: nothing of its kinds
/// can be created or changed in the cluster, by anybody. What runs goes on running.
/// Found: Kubernetes' words about an object of the last sync: failed calling webhook "…", with the reason (no endpoints, refused,
/// timeout, certificate, service not found).
/// Do: repair the webhook's service, usually its operator's pod or certificate; the objects themselves are right.
/// Confused with: webhook-denied (it answered, and said no) and conversion-webhook-down (Argo CD cannot even read the objects).
/// </summary>
public sealed class WebhookUnavailable : RefusalRule
{
    private const string Failed = "failed calling webhook \"";

    public override CauseDescription Description { get; } = new("webhook-unavailable", "An admission webhook does not answer", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 1);

    protected override string? By(OperationState state, Refused refused) =>
        Excerpt.Between(refused.Text, Failed, "\"") is { Length: > 0 } name ? Words.Cap(name, 120) : null;

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var cluster = facts.Application.Destination.Cluster;
        var service = Service(refused[0].Text);
        return new RefusalWords(
            $"The webhook {by} in {cluster} does not answer, so {Refused.Names(refused)} cannot be written: {Words.Cap(Why(refused[0].Text, by), 200)}",
            [
                .. service is var (name, space) ? [SyncAgain.Look($"Look whether the service {name} in {space} has a ready pod.", "What answers for it", $"kubectl get service,endpointslices,pods -n {Shell.Word(space)}")] : Array.Empty<Remedy>(),
                SyncAgain.After(facts, service is var (repaired, at) ? $"Repair the service {repaired} in {at}" : $"Repair the service of the webhook {by}", "The webhook answers again for all applications of the cluster; the sync then applies what differs and deletes nothing."),
                new Remedy("Do not delete the webhook configuration to get past it.", "Objects would be stored unchecked and without the webhook's defaults.", RemedySafety.Dangerous),
            ],
            ["Until it answers, nothing of its kinds can be created or changed there; what runs goes on running"],
            $"webhook {by}");
    }

    // failed calling webhook "x": failed to call webhook: Post "https://…?timeout=5s": service "s" not found
    private static string Why(string text, string by)
    {
        var rest = Excerpt.After(text, $"{Failed}{by}\": ") ?? text;
        return Excerpt.After(rest, "Post \"") is { } post && Excerpt.After(post, "\": ") is { } why ? why : rest;
    }

    // https://questdb-operator-webhook-service.questdb-operator.svc:443/mutate-…
    private static (string Name, string Space)? Service(string text)
    {
        var host = Excerpt.Between(text, "Post \"https://", "/")?.Split(':')[0].Split('.') ?? [];
        return host.Length >= 3 && host[2] == "svc" ? (Words.Cap(host[0], 80), Words.Cap(host[1], 80)) : null;
    }
}
