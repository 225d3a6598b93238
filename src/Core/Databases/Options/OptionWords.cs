using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>Sentences that the ways share.</summary>
internal static class OptionWords
{
    private const int MostNamed = 5;

    /// <summary>What it comes to in the end.</summary>
    public static string End(OptionWorld world, WhatIfResult end, string does)
    {
        if (!end.Known)
        {
            return $"{does}: what that comes to could not be worked out.";
        }

        var deleted = Deleted(world, end);
        return deleted.Count > 0
            ? $"{does}, and a sync with prune still deletes {Names(deleted)}."
            : $"{does}: no database is deleted{(end.Proven ? ", proven" : ", as far as it is known")}.";
    }

    /// <summary>What a sync does, in numbers.</summary>
    public static string Effect(WhatIfResult result)
    {
        if (!result.Known)
        {
            return $"Unknown because {result.Why}";
        }

        var (made, changed, deleted) = (result.Of(EffectKind.Created).Count(), result.Of(EffectKind.Changed).Count(), result.Of(EffectKind.Deleted).Count());
        var unknown = result.Of(EffectKind.Unknown).Count();
        return $"Creates {made}, changes {changed}, {(deleted == 0 ? "deletes nothing" : $"with prune deletes {deleted}")}{(unknown == 0 ? "" : $"; of {unknown} it is not known")}.";
    }

    /// <summary>What the first sync of an application does that does not exist yet: what runs already is no creation.</summary>
    public static string EffectOfNew(OptionWorld world, WhatIfResult result)
    {
        if (!result.Known)
        {
            return $"Unknown because {result.Why}";
        }

        var live = world.Rows.Where(row => row.State.Live.HasValue).Select(row => row.State.Key).ToHashSet();
        var over = result.Of(EffectKind.Created).Count(effect => live.Contains(effect.Key));
        var made = result.Of(EffectKind.Created).Count() - over;
        return over == 0 ? $"Creates {made}, deletes nothing." : $"Writes its mark on {over} that run already{(made == 0 ? "" : $", creates {made}")}, deletes nothing.";
    }

    /// <summary>Why it could not be worked out whole.</summary>
    public static string? Unknown(WhatIfResult result) => result.Known ? null : result.Why ?? "It could not be worked out.";

    public static List<string> Deleted(OptionWorld world, WhatIfResult result)
    {
        var asked = world.Rows.Select(row => row.State.Key).ToHashSet();
        return [.. result.Of(EffectKind.Deleted).Where(effect => asked.Contains(effect.Key)).Select(effect => effect.Key.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    public static string Names(IReadOnlyList<string> names)
    {
        var shown = names.Count > MostNamed ? [.. names.Take(MostNamed - 1), $"{names.Count - MostNamed + 1} more"] : names;
        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.SkipLast(1))} and {shown[^1]}";
    }

    public static string Repository(string url) => url[(url.TrimEnd('/').LastIndexOf('/') + 1)..];
}
