using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says what a prune does to objects that wait for it; what carries Prune=false stays and is named.</summary>
internal static class PruneWords
{
    public static string Sentence(Facts facts, IReadOnlyCollection<ResourceKey> keys)
    {
        var stays = keys.Where(facts.IsProtected).ToList();
        var goes = keys.Except(stays).ToList();
        return goes.Count == 0 ? $"A prune deletes none of them: {Protected(stays)}"
            : $"A prune would delete {DataObjects.Names(goes)}{(stays.Count == 0 ? "" : $"; {Protected(stays)}")}";
    }

    /// <summary><c>db-orders is protected (Prune=false) and stays</c>; empty for none.</summary>
    public static string Protected(IReadOnlyCollection<ResourceKey> keys) => keys.Count == 0 ? ""
        : $"{DataObjects.Names(keys)} {(keys.Count == 1 ? "is" : "are")} protected (Prune=false) and {(keys.Count == 1 ? "stays" : "stay")}";
}
