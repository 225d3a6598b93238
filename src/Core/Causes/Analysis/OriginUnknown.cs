using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Why Git could not say where a live object came from.</summary>
internal static class OriginUnknown
{
    public static string Why(Facts facts)
    {
        foreach (var source in facts.Sources)
        {
            if (!source.Tracked.IsKnown)
            {
                return source.Tracked.Why ?? source.Refs.Why ?? "Git was not read";
            }

            if (source.Tracked.Value.Selection is { Type: not SourceType.Directory } other)
            {
                return $"{other.Type} renders this source, and only directories are read file by file";
            }

            if (source.Tracked.Value.Selection is { Complete: false })
            {
                return "the directory is larger than what is read";
            }

            if (!source.Branches.IsKnown)
            {
                return source.Branches.Why ?? "the branches were not read";
            }
        }

        return facts.Sources.Count == 0 ? "Git was not read" : "no file on any branch and no known deployment declares it";
    }
}
