using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DbDashboard.Dashboard.Api;

/// <param name="Kind"><c>taken</c> (I have it) or <c>snoozed</c>.</param>
/// <param name="Minutes">How long it shall hold: 5 to 1,440; not given: 8 hours.</param>
/// <param name="Note">Why, in one line; may be left out.</param>
public sealed record ClaimAsked(ClaimKind? Kind, int? Minutes, string? Note);

/// <summary>Groups of applications with one root cause, and what people say of them.</summary>
public static class GroupEndpoints
{
    private const string Via = "rest";

    /// <summary>Bytes; far more than any ask that is taken.</summary>
    private const int LargestBody = 16 * 1024;

    public static void MapGroups(this IEndpointRouteBuilder api)
    {
        api.MapGet("/groups", List).WithSummary("Root causes with their applications, most urgent first, with what was said of them.");
        api.MapGet("/groups/changes", Changes).WithSummary("What began, grew and ended after a moment.");
        api.MapGet("/groups/{id}", Whole).WithSummary("One group, with every time that it was there before and what ended it.");
        api.MapPost("/groups/{id}/claim", ClaimAsync).WithSummary("Says 'I have it' or snoozes the group for a time; into the audit first.")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapDelete("/groups/{id}/claim", ReleaseAsync).WithSummary("Takes back what was said of the group.");
    }

    private static List<GroupReply> List(Seen seen, GroupStore groups, CurrentActor actor, TimeProvider time) =>
        [.. GroupMapping.All(seen.Current, groups.Current, actor.Of(Via), time.GetUtcNow())];

    private static GroupChangesReply Changes(DateTimeOffset since, GroupStore groups, CurrentActor actor)
    {
        var (changes, reader) = (GroupChanges.After(groups.Current, since), actor.Of(Via));
        return new(
            since,
            [.. changes.New.Where(group => GroupMapping.Sees(reader, group)).Select(group => group.Id.ToString())],
            [.. changes.Grown.Where(group => GroupMapping.Sees(reader, group)).Select(group => group.Id.ToString())],
            [.. changes.Ended.Where(episode => GroupMapping.Sees(reader, episode)).Select(GroupMapping.Of)]);
    }

    private static Results<Ok<GroupWholeReply>, ProblemHttpResult> Whole(string id, Seen seen, GroupStore groups, CurrentActor actor, TimeProvider time)
    {
        var (book, reader) = (groups.Current, actor.Of(Via));
        return GroupMapping.All(seen.Current, book, reader, time.GetUtcNow()).FirstOrDefault(group => group.Id == id) is { } found
            ? TypedResults.Ok(new GroupWholeReply(found, [.. book.EpisodesOf(Fingerprint.Parse(id)!.Value).Where(episode => GroupMapping.Sees(reader, episode)).Reverse().Select(GroupMapping.Of)]))
            : Problems.NoGroup(id);
    }

    private static async Task<Results<Ok<GroupClaim>, NoContent, ProblemHttpResult>> ClaimAsync(string id, ClaimAsked asked, GroupDesk desk, CurrentActor actor, CancellationToken cancellationToken) =>
        asked.Kind is not { } kind || !Enum.IsDefined(kind) ? Problems.Bad("Write the kind: taken or snoozed.")
        : Fingerprint.Parse(id) is { } known
            ? Of(await desk.ClaimAsync(known, new(kind, asked.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : GroupDesk.Usual, asked.Note ?? ""), actor.Of(Via), cancellationToken))
            : Problems.NoGroup(id);

    private static async Task<Results<Ok<GroupClaim>, NoContent, ProblemHttpResult>> ReleaseAsync(string id, GroupDesk desk, CurrentActor actor, CancellationToken cancellationToken) =>
        Fingerprint.Parse(id) is { } known ? Of(await desk.ReleaseAsync(known, actor.Of(Via), cancellationToken)) : Problems.NoGroup(id);

    private static Results<Ok<GroupClaim>, NoContent, ProblemHttpResult> Of(ClaimAnswer answer) => answer switch
    {
        { Problem: { } problem } => Problems.NoAction(problem),
        { Claim: { } claim } => TypedResults.Ok(claim),
        _ => TypedResults.NoContent(),
    };
}
