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
        { Newer.Count: 0, Lost.Count: 0 } => $"The files under the path are the same as at the last sync.{All(story.ComparedToSynced.AllNewer, " {0} between.")}",
        var gap => $"{Known(gap, "Since the last sync there are").TrimStart()}{Lost(gap)}",
    };

    private static string Known(StoryGap gap, string start) => gap.Why is not null || (gap.Newer.Count == 0 && gap.AllNewer is null or 0) ? ""
        : $" {start} {All(gap.AllNewer, "{0}, ")}{Touching(gap.Newer.Count)}.";

    private static string Lost(StoryGap gap) => gap.Lost.Count == 0 ? "" : $" What was synced has {Commits(gap.Lost.Count)} on the path that the compared commit does not have.";

    private static string All(int? count, string pattern) => count is { } known and > 0 ? string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Commits(known)) : "";

    private static string Touching(int count) => count switch
    {
        0 => "none on the path",
        _ => $"{Commits(count)} on the path",
    };

    private static string Commits(int count) => count == 1 ? "1 commit" : $"{count} commits";
}
