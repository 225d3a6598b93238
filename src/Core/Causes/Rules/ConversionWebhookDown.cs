using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// The webhook that converts objects of a custom resource between its versions does not answer, so Argo CD cannot list the kind and
/// reads nothing of the cluster: every application there is hit, whether it uses the kind or not.
/// Found: a comparison error says that the conversion webhook for a kind failed while live objects were read.
/// Do: bring the operator's webhook back (its pod, its service, its certificate).
/// Confused with: webhook-unavailable (a webhook that is asked when something is written) and cluster-unreachable.
/// </summary>
public sealed class ConversionWebhookDown : ErrorRule
{
    public override CauseDescription Description { get; } = new("conversion-webhook-down", "A conversion webhook is down", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 5);

    private const string Mark = "conversion webhook for ";

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        if (!IsRead(error.Text) || Excerpt.Between(error.Text, Mark, " failed") is not { } what)
        {
            return null;
        }

        var cluster = ClusterErrors.Cluster(facts, error.Text);
        var kind = Kind(what);
        var service = Excerpt.Between(error.Text, "Post \"https://", "/")?.Split(':')[0] ?? Excerpt.Between(error.Text, "Post \"https://", "\"");
        var (by, why) = (service is null ? "" : $" ({Words.Cap(service, 120)})", ClusterErrors.Reason(Excerpt.After(Excerpt.After(error.Text, Mark)!, " failed: ") ?? error.Text));
        return Description.Recognise(facts, error, $"The conversion webhook of {kind}{by} fails, so Argo CD cannot read {Words.Cap(cluster, 120)}: {Words.Cap(why, 200)}", "Every application of that cluster is hit")
            .With([Recognised.ThenRefresh(error, $"Bring the webhook{(service is null ? $" of {kind}" : $" {Words.Cap(service, 120)}")} back: its pod, its service, its certificate")]) with { RootKey = $"webhook {service ?? kind}" };
    }

    protected override string SameAs(Cause cause) => cause.RootKey ?? cause.Sentence;

    private static bool IsRead(string text) =>
        ClusterErrors.FirstList(text) is not null || Excerpt.StartsWithAny(text, "Failed to load live state: ") || text.Contains("unexpected error getting managed object: ", StringComparison.Ordinal);

    // "acid.zalan.do/v1, Kind=postgresql"
    private static string Kind(string what) =>
        Excerpt.After(what, "Kind=") is { } kind && what.Split('/')[0] is { Length: > 0 } group ? Words.Cap($"{kind}.{group}", 120) : Words.Cap(what, 120);
}
