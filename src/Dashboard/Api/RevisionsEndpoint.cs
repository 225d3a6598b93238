using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Git;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET …/revisions</c> answers: the way from the branch to the cluster, one a source.</summary>
public sealed record RevisionsReply(IReadOnlyList<RevisionStoryReply> Sources);

/// <param name="Source">Which of the application's sources, from 0.</param>
/// <param name="HeadToCompared">The commits between the branch's head and what Argo CD compared.</param>
/// <param name="Synced">The last deployment; null when none is on record.</param>
public sealed record RevisionStoryReply(int Source, string Repository, string Path, StoryPointReply Head, StoryGapReply HeadToCompared, StoryPointReply Compared, StoryGapReply ComparedToSynced, StoryPointReply? Synced);

/// <param name="Revision">As it was written then.</param>
/// <param name="By">The commit's author, or who synced; null when not known.</param>
/// <param name="Why">Why there is no commit; null when there is one.</param>
public sealed record StoryPointReply(string Revision, string? Commit, string? By, DateTimeOffset? At, string? Why);

/// <param name="Same">Null when the commits between are not known; <paramref name="Why"/> says why.</param>
/// <param name="Lost">The compared commit is not on the branch any more.</param>
/// <param name="AllNewer">Commits that only the earlier point has, also those that do not touch the path; null when not read.</param>
/// <param name="Newer">Those of them that touch the path, newest first.</param>
/// <param name="OnlyLater">Commits on the path that only the later point has: the branch was left or rewound.</param>
public sealed record StoryGapReply(string Sentence, bool? Same, bool Lost, int? AllNewer, IReadOnlyList<StoryCommitReply> Newer, IReadOnlyList<StoryCommitReply> OnlyLater, string? Why);

public sealed record StoryCommitReply(string Commit, string Author, DateTimeOffset At, string Subject, IReadOnlyList<string> Paths);

public static class RevisionsEndpoint
{
    public static void MapRevisions(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{instance}/{ns}/{name}/revisions", AnswerAsync)
            .WithSummary("The way from the branch's head to what Argo CD compared and what was synced last, with the commits between, one a source.");

    private static async Task<Results<Ok<RevisionsReply>, ProblemHttpResult>> AnswerAsync(
        string instance, string ns, string name, IApplicationExplainer explainer, CancellationToken cancellationToken)
    {
        var key = new ApplicationKey(instance, ns, name);
        return (await explainer.ExplainAsync(key, cancellationToken))?.Facts is { } facts
            ? TypedResults.Ok(new RevisionsReply([.. Enumerable.Range(0, facts.Sources.Count).Select(i => Of(facts, i))]))
            : Problems.NoApplication(key);
    }

    private static RevisionStoryReply Of(Facts facts, int index)
    {
        var story = RevisionStory.Of(facts, index);
        var source = facts.Sources[index].Source;
        return new(
            index,
            RepositoryAddress.WithoutCredentials(source.RepoUrl),
            source.Path,
            Of(story.Head),
            Of(story.HeadToCompared, StoryWords.ToCompared(story)),
            Of(story.Compared),
            Of(story.ComparedToSynced, StoryWords.ToSynced(story)),
            story.Synced is null ? null : Of(story.Synced));
    }

    private static StoryPointReply Of(StoryPoint point) => new(point.Name, point.Commit, point.By, point.At, point.Why);

    private static StoryGapReply Of(StoryGap gap, string sentence) =>
        new(sentence, gap.Why is null ? gap.IsSame : null, gap.IsLost, gap.AllNewer, Of(gap.Newer), Of(gap.Lost), gap.Why);

    private static StoryCommitReply[] Of(EquatableList<GitHistoryEntry> entries) =>
        [.. entries.Items.Select(e => new StoryCommitReply(e.Commit.Id, e.Commit.Author, e.Commit.At, e.Commit.Subject, [.. e.Changes.Items.Select(c => c.Path)]))];
}
