using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>A what-if result in numbers and words.</summary>
public static class EffectWords
{
    /// <summary>Says first what would be deleted, and says <c>nothing</c> where there is nothing.</summary>
    public static string Sentence(WhatIfResult result)
    {
        if (!result.Known)
        {
            return "What this would do is not known.";
        }

        if (result.Conflicts.Count > 0)
        {
            return $"The merge conflicts in {Count(result.Conflicts.Count, "file")}. What a person makes of it is not known.";
        }

        var unknown = result.Of(EffectKind.Unknown).Count();
        var left = result.LeftOver.Count;
        return Deletes(result)
            + $" {Verb("Creates", result.Of(EffectKind.Created).Count())} {Verb("Changes", result.Of(EffectKind.Changed).Count())}"
            + (unknown > 0 ? $" For {Count(unknown, "object")} it is not known whether they change." : "")
            + (left > 0 ? $" {Count(left, "object")} would be left over, waiting for a prune." : "");
    }

    private static string Deletes(WhatIfResult result)
    {
        var deleted = result.Of(EffectKind.Deleted).ToArray();
        var data = deleted.Count(e => e.IsData);
        if (data == 0)
        {
            return Verb("Deletes", deleted.Length);
        }

        var others = deleted.Length - data;
        return others == 0 ? $"Deletes {Count(data, "object")} with data in {(data == 1 ? "it" : "them")}." : $"Deletes {deleted.Length} objects, {data} with data in {(data == 1 ? "it" : "them")}.";
    }

    private static string Verb(string verb, int count) => count == 0 ? $"{verb} nothing." : $"{verb} {Count(count, "object")}.";

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
