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
            return "Pointing at it would change no object.";
        }

        string?[] parts = [Part("adds", row.Added), Part("changes", row.Changed), Part("no longer has", row.Removed)];
        return $"Pointing at it {string.Join("; ", parts.OfType<string>())}.";
    }

    private static string? Part(string verb, EquatableList<ResourceKey> keys)
    {
        if (keys.Count == 0)
        {
            return null;
        }

        var names = string.Join(", ", keys.Take(NamesShown).Select(key => Untrusted.Name(key.ToString())));
        return $"{verb} {names}{(keys.Count > NamesShown ? $" and {keys.Count - NamesShown} more" : "")}";
    }
}
