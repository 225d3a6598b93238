using DbDashboard.Core.Causes.Analysis;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Says what lies between two points of the way from the branch to the cluster.</summary>
public static class StoryWords
{
    public static string ToCompared(RevisionStory story) => story.HeadToCompared switch
    {
        { IsSame: true } => "Argo CD compared the head.",
        { IsLost: true } => $"{story.Head.Name} does not have the compared commit any more: it was rewound, rewritten or deleted.{Known(story.HeadToCompared, $"{story.Head.Name} has")}",
        { Why: { } why } => $"Unknown because {why.TrimEnd('.')}.",
        var gap => Known(gap, $"Since the compared commit {story.Head.Name} has").TrimStart(),
    };

    public static string ToSynced(RevisionStory story) => story.ComparedToSynced switch
    {
        { IsSame: true } => "The last sync was of the compared commit.",
        { Why: { } why } => $"Unknown because {why.TrimEnd('.')}.",
        { Newer.Count: 0, Lost.Count: 0, AllNewer: > 0 and var all } => $"The files under the path are the same as at the last sync: {Commits(all)} since then left them alone.",
        { Newer.Count: 0, Lost.Count: 0 } => "The files under the path are the same as at the last sync.",
        var gap => $"{Known(gap, $"Since the last sync {story.Compared.Name} has")}{Lost(gap)}".TrimStart(),
    };

    private static string Known(StoryGap gap, string start) => gap.Why is not null || (gap.Newer.Count == 0 && gap.AllNewer is null or 0) ? ""
        : $" {start} {Counted(gap)}.";

    private static string Lost(StoryGap gap) => gap.Lost.Count == 0 ? "" : $" What was synced has {Commits(gap.Lost.Count)} on the path that the compared commit does not have.";

    /// <summary><c>6 commits, 1 of them on the path</c>; the path's alone where the others were not counted.</summary>
    private static string Counted(StoryGap gap) => (gap.AllNewer, gap.Newer.Count) switch
    {
        (null or 0, var own) => $"{Commits(own)} on the path",
        ({ } all, 0) => $"{Commits(all)}, none on the path",
        ({ } all, var own) when own >= all => $"{Commits(all)}, {(all == 1 ? "" : "all ")}on the path",
        ({ } all, var own) => $"{Commits(all)}, {own} of them on the path",
    };

    private static string Commits(int count) => count == 1 ? "1 commit" : $"{count} commits";
}
