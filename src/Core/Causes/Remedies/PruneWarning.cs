using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>
/// What nobody should do while live objects wait for pruning. It is about all that waits, whichever cause says it, so that several
/// causes of one application say it in the same words and it stands once among the remedies.
/// </summary>
internal static class PruneWarning
{
    /// <summary>One remedy, or none when a prune would delete nothing: what waits is protected, or nothing waits.</summary>
    public static IEnumerable<Remedy> Of(Facts facts)
    {
        var keys = facts.PendingPrunes().Select(p => p.Key).Where(k => !facts.IsProtected(k)).ToList();
        if (keys.Count == 0)
        {
            yield break;
        }

        // Where it is on already, "switch it off" is another remedy, and a better one.
        var automatic = facts.Application.SyncPolicy is { IsAutoSyncOn: true, Automated.Prune: true };
        yield return new Remedy(
            automatic ? "Do not sync with prune." : "Do not sync with prune, and do not switch auto-sync with prune on.",
            $"{(automatic ? "It" : "Either")} deletes {keys.Count} {DataObjects.Noun(keys)} within a second{Lost(facts, keys)}: {DataObjects.Names(keys)}.",
            RemedySafety.Dangerous,
            Proven: true) { Preview = new WhatIfScenario(Prune: true) };
    }

    private static string Lost(Facts facts, List<ResourceKey> keys)
    {
        var data = keys.Count(k => DataObjects.HoldsData(k) || facts.DataOf(k).Count > 0);
        return data == 0 ? "" : data == keys.Count ? ", with all data" : $", {data} of them with data";
    }
}
