using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Rules;

/// <summary>
/// Argo CD reaches the cluster and still cannot read what lives there; its words say what stands in the way.
/// Found: a comparison error about the live state, or about one kind whose list failed, that no narrower cause names.
/// Do: read the reason; it comes from the cluster. After a fix, refresh.
/// Confused with: cluster-unreachable, cluster-permission-missing and conversion-webhook-down, which come before it.
/// </summary>
public sealed class LiveStateUnreadable : ErrorRule
{
    public override CauseDescription Description { get; } = new("live-state-unreadable", "The live state cannot be read", CauseFamily.WhyDifferent, DecisionOrder.CannotCompare + 60);

    private const string Frame = "Failed to load live state: ";
    private const string Managed = "unexpected error getting managed object: ";

    protected override Cause? Recognise(Facts facts, ArgoCdError error)
    {
        var list = ClusterErrors.FirstList(error.Text);
        if (list is null && Inner(error.Text) is null)
        {
            return null;
        }

        var why = list is { } first ? $"{first.Resource}: {first.Why}" : Inner(error.Text)!;
        var cluster = ClusterErrors.Cluster(facts, error.Text);
        return Description.Recognise(facts, error, $"Argo CD cannot read what lives in {Words.Cap(cluster, 120)}: {Words.Cap(why, 300)}")
            .With([Recognised.ThenRefresh(error, "Remove what the cluster names")]) with { RootKey = list is null ? null : $"cluster {cluster}" };
    }

    private static string? Inner(string text) => Excerpt.After(text, Managed) ?? (text.StartsWith(Frame, StringComparison.Ordinal) ? text[Frame.Length..] : null);
}
