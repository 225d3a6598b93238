using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says where live objects came from that the tracked revision never had.</summary>
internal static class OriginWords
{
    public static string Sentence(Facts facts, IReadOnlyList<Attribution> found)
    {
        var one = found.Count == 1;
        return $"The {(one ? "file" : "files")} of {found.Count} live {DataObjects.Noun([.. found.Select(a => a.Key)])} {(one ? "is" : "are")} not on {found[0].Tracked}: "
            + $"{DataObjects.Names([.. found.Select(a => a.Key)])} {(one ? "comes" : "come")} from {Origin(facts, found[0])}";
    }

    public static IEnumerable<Evidence> Evidence(Facts facts, IReadOnlyList<Attribution> found)
    {
        var source = found[0].Source!;
        var repo = source.Source.RepoUrl;
        if (found[0].Branch is { } branch)
        {
            var file = Removals.FullPath(source.Source.Path, found[0].File!);
            yield return new Evidence($"{branch.Name} has {Words.Names(found.Select(a => a.File!))}.", Cited.Git(repo, branch.Name, branch.Commit), source.Branches.At, new EvidenceLink(repo, branch.Commit, file));
        }

        yield return new Evidence($"{found[0].Tracked} has no file that declares {(found.Count == 1 ? "it" : "them")}, and no commit of it took one away.", Cited.Git(repo, found[0].Tracked, source.Tracked.Value!.Commit), source.Tracked.At, new EvidenceLink(repo, source.Tracked.Value.Commit));
        if (found[0].Deployment is { } deployment)
        {
            yield return Cited.Deployment(facts, deployment);
        }
    }

    /// <summary>The tracked branch moved on since Argo CD compared, and has the files now.</summary>
    public static string? HeadHasIt(Facts facts, IReadOnlyList<Attribution> found) =>
        found[0].Source is { Head.ValueIfKnown: { } head } source && head.Commit != source.Tracked.ValueIfKnown?.Commit && found.All(a => Attributions.Find(facts, head.Selection, a.Key) is { IsTaken: true })
            ? $"{found[0].Tracked} has {(found.Count == 1 ? "it" : "them")} now, at {Words.Short(head.Commit)}: Argo CD has not compared that commit yet, refresh first"
            : null;

    /// <summary>Said only when every branch was read, just now.</summary>
    private static string Gone(Attribution found) => found.Source!.Branches is { IsKnown: true, Why: null } ? ", which is on no branch any more" : "";

    private static string Origin(Facts facts, Attribution found) => found switch
    {
        { Branch: { Tip: { } tip } branch } => $"{branch.Name} ({Words.Commit(Added(branch, found) ?? tip, facts.Now)})",
        { Branch: { } branch } => $"{branch.Name} ({Words.Short(branch.Commit)})",
        { Deployment: { Tip: { } tip } d } => $"{Words.Commit(tip, facts.Now)}{Following(facts, d)}{Gone(found)}",
        { Deployment: { } d } => $"{Words.Short(d.Commit)}{Following(facts, d)}{Gone(found)}",
        _ => "elsewhere",
    };

    private static string Following(Facts facts, RevisionFacts deployed) => deployed.WithSource is { } source && Cited.IsFrom(facts, deployed, source) ? $" (deployed from {source.EffectiveRevision})" : "";

    private static GitCommit? Added(RevisionFacts branch, Attribution found) => branch.OwnCommits.Items
        .LastOrDefault(e => e.Changes.Items.Any(c => c.Path == Removals.FullPath(found.Source!.Source.Path, found.File!)))?.Commit;
}
