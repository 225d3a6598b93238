using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

/// <summary>What became of groups after a moment.</summary>
/// <param name="New">Those that began and are there.</param>
/// <param name="Grown">Those that were there and took in further applications.</param>
/// <param name="Ended">Those that ended, newest first; also such that began after the moment.</param>
public sealed record GroupChanges(DateTimeOffset Since, EquatableList<GroupRecord> New, EquatableList<GroupRecord> Grown, EquatableList<GroupEpisode> Ended)
{
    public bool IsNothing => New.Count + Grown.Count + Ended.Count == 0;

    public static GroupChanges After(GroupBook book, DateTimeOffset since) => new(
        since,
        Ordered(book.Open.Values.Where(group => group.Since > since)),
        Ordered(book.Open.Values.Where(group => group.Since <= since && group.GrewAt > since)),
        book.Ended.Items.Where(episode => episode.Until > since).Reverse().ToEquatableList());

    private static EquatableList<GroupRecord> Ordered(IEnumerable<GroupRecord> groups) =>
        groups.OrderByDescending(group => group.Urgency).ThenBy(group => group.Since).ThenBy(group => group.Id).ToEquatableList();
}
