using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>The revisions that declare an object: the past deployment that brought it, and branches that have it.</summary>
/// <param name="Deployment">Null when Argo CD's history does not say.</param>
/// <param name="Branches">The likeliest first.</param>
internal sealed record Origins(RevisionFacts? Deployment, IReadOnlyList<RevisionFacts> Branches, IReadOnlyList<Origin> All)
{
    public static Origins Of(Facts facts, SourceFacts source, ResourceKey key)
    {
        var deployment = source.Deployed.Items.FirstOrDefault(d => Attributions.Find(facts, d.Selection, key) is { IsTaken: true });
        var branches = source.Branches.ValueIfKnown.Items
            .Where(b => Attributions.Find(facts, b.Selection, key) is not null)
            .OrderByDescending(b => b.Commit == deployment?.Commit)
            .ThenByDescending(b => b.Name == deployment?.WithSource?.TargetRevision)
            .ThenBy(b => b.OwnCommits.Count)
            .ThenBy(b => b.Name, StringComparer.Ordinal)
            .ToList();
        return new(deployment, branches, [.. branches.Prepend(deployment).OfType<RevisionFacts>().Select(o => new Origin(o, Attributions.Find(facts, o.Selection, key)!.Path))]);
    }
}

/// <param name="File">The file that declares the object there, relative to the source's path.</param>
internal sealed record Origin(RevisionFacts Revision, string File);
