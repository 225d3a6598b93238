using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Remedies;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Proving;

/// <summary>A proof in one sentence: what Git would be, and what of the live objects has a file then.</summary>
internal static class ProofWords
{
    public static string Sentence(ApplicationSource present, WayOut way, Proof proof) =>
        Words.Sentence($"{Git(present, way)} {(proof.RemovesError ? "Argo CD can render again" + (proof.Live is null ? "" : ", and ") : "")}{Live(proof)}");

    /// <summary>The Git state after it, as the beginning of a sentence.</summary>
    private static string Git(ApplicationSource present, WayOut way)
    {
        var tracked = Words.Short(present.EffectiveRevision);
        var filter = way.NewFilter ? $"and {WaysOut.Filter(way.Source.Directory)} " : way.AlsoReverted is { } other ? $"and {Words.Short(other)} taken back " : "";
        return way.Kind switch
        {
            WayOutKind.ChangeFilter => $"With {WaysOut.Filter(way.Source.Directory)} on {tracked}",
            WayOutKind.Merge => $"With {Words.Cap(way.Branch, 120)} merged into {tracked} {filter}".TrimEnd(),
            WayOutKind.Revert when way.AlsoReverted is { } also => $"With {Words.Short(way.Commit)} and {Words.Short(also)} taken back on {tracked}",
            WayOutKind.Revert => $"With {Words.Short(way.Commit)} taken back on {tracked} {filter}".TrimEnd(),
            WayOutKind.MovePath => $"With the path {Words.Cap(way.Source.Path, 200)} {filter}on {tracked}",
            _ => $"On {Words.Short(way.Branch)}{(way.NewFilter ? $" with {WaysOut.Filter(way.Source.Directory)}" : WaysOut.PresentFilter(way.Source.Directory))}",
        };
    }

    private static string Live(Proof proof)
    {
        if (proof.Live is not { } live)
        {
            return "; what it would delete is not known, because what lives is not";
        }

        var covered = live == 0 ? "nothing lives" : $"{proof.Covered.Count} of {Words.Count(live, "live object")} {(proof.Covered.Count == 1 ? "is" : "are")} covered";
        var pruned = live == 0 ? "" : proof.Pruned.Count == 0 ? ", none would be pruned" : $", a prune would delete {DataObjects.Names([.. proof.Pruned])}";
        var stays = proof.Protected.Count == 0 ? "" : $"; {PruneWords.Protected([.. proof.Protected])}";
        var created = proof.Created.Count == 0 ? "" : $"; it would create {Words.Names(proof.Created.Items.Select(k => k.Name))}";
        return $"{covered}{pruned}{stays.TrimEnd('.')}{created}";
    }
}
