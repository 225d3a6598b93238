using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Why Git could not say where a live object came from.</summary>
internal static class OriginUnknown
{
    /// <summary>A past deployment of a commit that Git no longer has.</summary>
    private static string? Unreadable(Facts facts)
    {
        var read = facts.Sources.Items.SelectMany(s => s.Deployed.Items).Select(d => d.Commit).Concat(facts.Sources.Items.Select(s => s.Tracked.ValueIfKnown?.Commit)).ToHashSet();
        return Deployments.Of(facts.Application).Items.LastOrDefault(d => d.Revision is { } revision && !read.Contains(revision)) is { } gone
            ? $"{Words.Short(gone.Revision!)}, deployed from {gone.Source.EffectiveRevision}{Cited.By(gone)}, could not be read from Git; no branch declares it"
            : null;
    }

    /// <summary>The path of the last sync, when the source takes another one of the same repository now; null else.</summary>
    private static string? OtherPath(Facts facts, SourceFacts source) =>
        Deployments.Last(facts.Application) is { Sources: [{ } then] } && then.RepoUrl == source.Source.RepoUrl && then.Path.Trim('/') != source.Source.Path.Trim('/') ? then.Path : null;

    private static string? Partial(Facts facts) => facts.Sources.Items.Select(s => s.Branches.Why).FirstOrDefault(why => why is not null);

    private static string NotWhole(Selection selection) => selection.Files.Items.FirstOrDefault(f => f.IsUnknown) is { } unread
        ? $"{Words.Cap(unread.Path, 120)} could not be read. {unread.Why.TrimEnd('.')}"
        : "the directory is larger than what is read";

    public static string Why(Facts facts)
    {
        foreach (var source in facts.Sources)
        {
            if (!source.Tracked.IsKnown)
            {
                return source.Tracked.Why ?? source.Refs.Why ?? "Git was not read";
            }

            if (OtherPath(facts, source) is { } before)
            {
                return $"the last sync took {Words.Cap(before, 200)}, and the path is {Words.Cap(source.Source.Path, 200)} now: what another path declares is not compared";
            }

            if (source.RemovalsUnknown.Count > 0 || source.Deployed.Items.Any(d => !d.OwnCommitsKnown))
            {
                return $"the commits of {Words.Short(source.Source.EffectiveRevision)} since then could not all be read from Git";
            }

            if (source.Tracked.Value.Selection is { Type: not SourceType.Directory } other)
            {
                return $"{other.Type} renders this source, and only directories are read file by file";
            }

            if (source.Tracked.Value.Selection is { Complete: false } selection)
            {
                return NotWhole(selection);
            }

            if (!source.Branches.IsKnown)
            {
                return source.Branches.Why ?? "the branches were not read";
            }
        }

        return facts.Sources.Count == 0 ? "Git was not read" : Unreadable(facts) ?? Partial(facts) ?? "no file on any branch and no known deployment declares it";
    }
}
