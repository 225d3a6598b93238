using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>The banner: what must not be done, before everything else on the page.</summary>
/// <param name="Order">What not to do, in two or three words.</param>
/// <param name="Sentences">One a danger.</param>
/// <param name="Objects">The objects that would be lost.</param>
/// <param name="Details">What exactly would be lost.</param>
/// <param name="First">The first safe step; null when no cause names one.</param>
public sealed record DangerView(
    string Order,
    EquatableList<string> Sentences,
    EquatableList<ResourceKey> Objects,
    EquatableList<string> Details,
    EquatableList<EvidenceView> Evidence,
    RemedyView? First)
{
    /// <summary>Null when no data is at risk as far as could be checked.</summary>
    public static DangerView? From(Explanation explanation, GitHostLinks hosts)
    {
        var dangers = explanation.Causes.Items.Where(cause => cause.Family == CauseFamily.Danger).ToArray();
        if (dangers.Length == 0)
        {
            return null;
        }

        var order = OrderOf(dangers);
        return new DangerView(
            order,
            dangers.Select(cause => WithoutOrder(cause.Sentence, order)).Distinct().ToEquatableList(),
            dangers.SelectMany(cause => cause.Resources.Items).Distinct().Order().ToEquatableList(),
            dangers.SelectMany(cause => cause.Details.Items).Distinct().ToEquatableList(),
            dangers.SelectMany(cause => EvidenceView.AllOf(cause, hosts).Items).Distinct().ToEquatableList(),
            RemedyView.AllOf(explanation, hosts).Items.FirstOrDefault(r => r.Safety == RemedySafety.Protects));
    }

    // The order stands above the sentence in large letters: it is not said twice.
    private static string WithoutOrder(string sentence, string order)
    {
        var rest = sentence.StartsWith(order + ": ", StringComparison.Ordinal) ? sentence[(order.Length + 2)..] : "";
        return rest.Length == 0 ? sentence : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    private static string OrderOf(Cause[] dangers) => dangers[0].Id switch
    {
        "prune-deletes-data" => "Do not prune",
        "autosync-would-wipe" => "Do not let auto-sync act",
        _ => "Data at risk",
    };
}
