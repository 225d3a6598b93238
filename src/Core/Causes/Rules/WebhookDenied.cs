using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// An admission webhook or an admission policy of the cluster looked at an object of the sync and refused it.
/// Found: Kubernetes' words about an object: admission webhook "…" denied the request, ValidatingAdmissionPolicy '…' denied request,
/// or violates PodSecurity.
/// Do: correct the object in Git as the policy asks, or ask its owner for an exception.
/// Confused with: webhook-unavailable (it did not answer), cluster-forbidden (Argo CD's account may not) and schema-rejected.
/// </summary>
public sealed class WebhookDenied : RefusalRule
{
    private const string Webhook = "admission webhook \"";
    private const string Denied = "\" denied the request";
    private const string Policy = "is forbidden: ValidatingAdmissionPolicy '";
    private const string PodSecurity = "is forbidden: violates PodSecurity \"";

    public override CauseDescription Description { get; } = new("webhook-denied", "An admission policy refuses it", CauseFamily.WhyDifferent, DecisionOrder.OperationFailedOnComparedRevision + 2);

    protected override string? By(OperationState state, Refused refused) => refused.Text switch
    {
        var text when Excerpt.Between(text, Webhook, Denied) is { Length: > 0 } name && !name.Contains('"') => $"webhook {Words.Cap(name, 120)}",
        var text when Excerpt.After(text, Policy) is { } rest && rest.Contains("denied request", StringComparison.Ordinal) => $"policy {Words.Cap(rest.Split('\'')[0], 120)}",
        var text when Excerpt.Between(text, PodSecurity, "\"") is { Length: > 0 } level => $"policy PodSecurity {Words.Cap(level, 60)}",
        _ => null,
    };

    protected override RefusalWords Say(Facts facts, string by, IReadOnlyList<Refused> refused)
    {
        var what = by.Replace("webhook ", "admission webhook ").Replace("policy ", "admission policy ");
        return new RefusalWords(
            $"The {what} in {facts.Application.Destination.Cluster} refused {Refused.Names(refused)}: {Words.Cap(Why(refused[0].Text), 300)}",
            [SyncAgain.After(facts, $"Correct {Refused.Names(refused)} in Git as the {by.Split(' ')[0]} asks")],
            ["It would refuse the same from anybody: another sync of this revision changes nothing"],
            by);
    }

    private static string Why(string text) =>
        (Excerpt.After(text, "denied the request: ") ?? Excerpt.After(text, "denied request: ") ?? Excerpt.After(text, PodSecurity)?.Split("\": ")[^1] ?? "it gives no reason").Trim();
}
