using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Header;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>The way from the branch to the cluster, step by step, with the commits between.</summary>
/// <param name="Origins">Which live objects came from which revision, by Argo CD's history; null when the files of the source are not known one by one.</param>
public sealed record StoryView(EquatableList<StoryStep> Steps, EquatableList<LiveOrigin>? Origins)
{
    /// <param name="index">Which of the application's sources, from 0.</param>
    public static StoryView From(Facts facts, GitHostLinks hosts, int index = 0)
    {
        var story = RevisionStory.Of(facts, index);
        var source = facts.Sources[index].Source;
        StoryStep Step(string label, StoryPoint point, string? gap, StoryGap? commits, string? then) => new(
            label, point, gap, Commits(commits?.Newer, source, hosts), Commits(commits?.Lost, source, hosts),
            commits is { IsSame: false } && point.Commit is not null && then is not null ? hosts.To(new EvidenceLink(source.RepoUrl, then, CompareWith: point.Commit)) : null);
        return new StoryView(
            [
                Step("Git", story.Head, StoryWords.ToCompared(story), story.HeadToCompared, story.Compared.Commit),
                Step("Compared", story.Compared, StoryWords.ToSynced(story), story.ComparedToSynced, story.Synced?.Commit),
                .. story.Synced is { } synced ? new[] { Step("Synced last", synced, null, null, null) } : [],
            ],
            LiveOrigins.From(facts));
    }

    private static CommitsView Commits(EquatableList<GitHistoryEntry>? entries, ApplicationSource source, GitHostLinks hosts) =>
        new((entries ?? []).Items.Select(e => CommitRow.From(e, source, hosts)).ToEquatableList());
}

/// <param name="Label">Which point it is.</param>
/// <param name="Gap">What lies between it and the next point, in a sentence; null for the last.</param>
/// <param name="Newer">Commits on the path that the next point does not have.</param>
/// <param name="Lost">Commits on the path that only the next point has.</param>
public sealed record StoryStep(string Label, StoryPoint Point, string? Gap, CommitsView Newer, CommitsView Lost, LinkOut? Compare)
{
    public string? ShortCommit => Point.Commit is { Length: > 7 } commit ? commit[..7] : Point.Commit;
}
