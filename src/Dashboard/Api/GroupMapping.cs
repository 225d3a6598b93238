using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>Groups as the API tells them, to somebody who may not see every project.</summary>
public static class GroupMapping
{
    /// <summary>All that the reader may know of, in Triage's order.</summary>
    public static IEnumerable<GroupReply> All(ExplainedSnapshot explained, GroupBook book, Actor reader, DateTimeOffset now) => CauseGroup.AllOf(explained)
        .Where(group => group.Urgency > Urgency.Note && GroupRights.Sees(group, reader))
        .Select(group => (Group: group, Rank: group.RankIn(book, explained.Snapshot, now)))
        .OrderBy(one => one.Rank)
        .Select(one => Of(one.Group, one.Rank, book, reader, now));

    public static EpisodeReply Of(GroupEpisode episode) => new(
        episode.Id.ToString(),
        episode.CauseId,
        episode.Sentence,
        episode.Since,
        episode.Until,
        episode.Peak,
        episode.Names,
        Words.Camel(episode.Ending.Kind),
        episode.Ending.Words,
        episode.Ending.ActionId);

    /// <summary>What ended is told to those who may see all projects that it was in: its sentences may name any of them.</summary>
    public static bool Sees(Actor reader, GroupEpisode episode) => GroupRights.Sees(reader, episode.Projects);

    public static bool Sees(Actor reader, GroupRecord record) => GroupRights.Sees(reader, record.Projects);

    private static GroupReply Of(CauseGroup group, GroupRank rank, GroupBook book, Actor reader, DateTimeOffset now)
    {
        var seen = group.Troubles.Items.Where(trouble => reader.RoleIn(trouble.Application) > Role.None).ToEquatableList();
        return new(
            group.Id.ToString(),
            group.Worst.CauseId,
            group.Worst.Root,
            GroupWords.Title(group),
            seen[0].Sentence,
            Words.Camel(rank.Tier),
            Words.Camel(group.Urgency),
            group.Total,
            seen.Select(trouble => trouble.Key).ToEquatableList(),
            rank.Since,
            book.Open.GetValueOrDefault(group.Id)?.GrewAt,
            ClaimOf(group, book, now),
            book.EpisodesOf(group.Id).LastOrDefault(episode => Sees(reader, episode)) is { } before ? Of(before) : null);
    }

    private static ClaimReply? ClaimOf(CauseGroup group, GroupBook book, DateTimeOffset now)
    {
        if (book.Claims.GetValueOrDefault(group.Id) is not { } claim)
        {
            return null;
        }

        var state = claim.StateFor(group.Urgency, group.Total, book.Open.GetValueOrDefault(group.Id)?.GrewAt, now);
        return state == ClaimState.Over ? null : new(Words.Camel(claim.Kind), Words.Camel(state), claim.Owner, claim.At, claim.Until, claim.Note);
    }
}
