using System.Collections.Immutable;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Groups;

/// <summary>What is remembered of groups: those that are there, what was said of them, and those that ended.</summary>
/// <param name="Ended">Oldest first; the newest <see cref="EpisodesKept"/>.</param>
/// <param name="IsLoaded">What an earlier run remembered was read, or cannot be.</param>
public sealed record GroupBook(
    ImmutableDictionary<Fingerprint, GroupRecord> Open,
    ImmutableDictionary<Fingerprint, GroupClaim> Claims,
    EquatableList<GroupEpisode> Ended,
    bool IsLoaded = false)
{
    public const int EpisodesKept = 500;

    public static readonly TimeSpan EpisodesKeptFor = TimeSpan.FromDays(90);

    public static readonly GroupBook Empty = new(ImmutableDictionary<Fingerprint, GroupRecord>.Empty, ImmutableDictionary<Fingerprint, GroupClaim>.Empty, []);

    private ILookup<Fingerprint, GroupEpisode>? byId;

    private ILookup<Fingerprint, GroupEpisode> ById => byId ??= Ended.Items.ToLookup(episode => episode.Id);

    /// <summary>When it was there before, oldest first.</summary>
    public IEnumerable<GroupEpisode> EpisodesOf(Fingerprint id) => ById[id];

    /// <summary>How often it ended within the day before <paramref name="now"/>.</summary>
    public int EndingsLately(Fingerprint id, DateTimeOffset now) => EpisodesOf(id).Count(episode => now - episode.Until <= TimeSpan.FromDays(1));

    /// <summary>Without what a person may not see. What was said of groups stays: it is looked up for a group that is seen.</summary>
    public GroupBook SeenBy(Actor actor) => actor.RoleEverywhere > Role.None ? this : this with
    {
        Open = Open.RemoveRange(Open.Values.Where(record => !GroupRights.Sees(actor, record.Projects)).Select(record => record.Id)),
        Ended = Ended.Items.Where(episode => GroupRights.Sees(actor, episode.Projects)).ToEquatableList(),
        byId = null,
    };

    public GroupBook With(IEnumerable<GroupEpisode> ended, DateTimeOffset now)
    {
        var kept = Ended.Items.Concat(ended).Where(episode => now - episode.Until <= EpisodesKeptFor).OrderBy(episode => episode.Until).ThenBy(episode => episode.Id).TakeLast(EpisodesKept).ToEquatableList();
        return kept == Ended ? this : this with { Ended = kept, byId = null };
    }

    /// <summary>With what an earlier run kept: what is known by now wins, a group that is there began when it was first seen.</summary>
    public GroupBook Over(GroupBook kept) => this with
    {
        Open = kept.Open.SetItems(Open.Select(held => KeyValuePair.Create(held.Key, kept.Open.TryGetValue(held.Key, out var before) && before.Since < held.Value.Since ? held.Value with { Since = before.Since } : held.Value))),
        Claims = kept.Claims.SetItems(Claims),
        Ended = kept.Ended.Items.Concat(Ended.Items).Distinct().OrderBy(episode => episode.Until).ThenBy(episode => episode.Id).TakeLast(EpisodesKept).ToEquatableList(),
        byId = null,
        IsLoaded = true,
    };
}

/// <summary>The one cell that holds the book; pages, REST and the hub watch it.</summary>
public sealed class GroupStore() : LatestValue<GroupBook>(GroupBook.Empty);
