using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>What following a branch would change, in one sentence.</summary>
public static class BranchWords
{
    private const int NamesShown = 6;

    public static string Of(BranchRow row)
    {
        if (row.Added.Count + row.Changed.Count + row.Removed.Count == 0)
        {
            return row.Pruned is { Count: > 0 } ? "Pointing at it alone changes no object." : "Pointing at it would change no object.";
        }

        string?[] parts = [Part("adds", row.Added), Part("changes", row.Changed), Part("no longer has", row.Removed)];
        return $"Pointing at it {string.Join("; ", parts.OfType<string>())}.";
    }

    /// <summary>What a sync with prune would delete then; null when nothing, or when that is not known.</summary>
    public static string? Prune(BranchRow row) => row.Pruned is { Count: > 0 } pruned
        ? $"A sync with prune would then delete {(pruned.Count == 1 ? "1 object" : $"{pruned.Count} objects")} that {(pruned.Count == 1 ? "lives and has" : "live and have")} no file taken there: {Names(pruned)}."
        : null;

    private static string? Part(string verb, EquatableList<ResourceKey> keys)
    {
        if (keys.Count == 0)
        {
            return null;
        }

        return $"{verb} {Names(keys)}";
    }

    private static string Names(EquatableList<ResourceKey> keys) =>
        string.Join(", ", keys.Take(NamesShown).Select(key => Untrusted.Name(key.ToString()))) + (keys.Count > NamesShown ? $" and {keys.Count - NamesShown} more" : "");
}
