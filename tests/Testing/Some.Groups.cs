using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;

namespace DbDashboard.Testing;

/// <summary>Books of groups, as the watch would have made them.</summary>
public static partial class Some
{
    /// <summary>The groups that are there, seen for the first time at <see cref="Moment"/>.</summary>
    public static GroupBook Book(ExplainedSnapshot explained) =>
        GroupBook.Empty with { Open = new GroupTracking(ExplainedSnapshot.Empty, explained, Moment).Follow(GroupBook.Empty).Open, IsLoaded = true };

    /// <summary>The group in which an application stands.</summary>
    public static CauseGroup Group(ExplainedSnapshot explained, string application) =>
        CauseGroup.AllOf(explained).Single(group => group.Troubles.Items.Any(trouble => trouble.Key.Name == application));

    public static GroupBook Grown(this GroupBook book, ExplainedSnapshot explained, string application, DateTimeOffset at)
    {
        var id = Group(explained, application).Id;
        return book with { Open = book.Open.SetItem(id, book.Open[id] with { GrewAt = at }) };
    }

    /// <summary>It came so many times for 5 minutes, each 10 minutes before the next and the last 10 minutes before <see cref="Moment"/>.</summary>
    public static GroupBook Came(this GroupBook book, ExplainedSnapshot explained, string application, int times)
    {
        var record = Book(explained).Open[Group(explained, application).Id];
        return book.With(
            Enumerable.Range(1, times).Select(time => GroupEpisode.Of(record with { Since = Moment.AddMinutes(-10 * time) }, Moment.AddMinutes(5 - (10 * time)), new(EndingKind.Sync, "a sync"))),
            Moment);
    }

    /// <summary>Ada let it rest for four hours at <see cref="Moment"/>.</summary>
    public static GroupBook Snoozed(this GroupBook book, ExplainedSnapshot explained, string application)
    {
        var group = Group(explained, application);
        return book with { Claims = book.Claims.SetItem(group.Id, new(ClaimKind.Snoozed, "local:ada", "Ada", Moment, Moment.AddHours(4), "", group.Total, group.Urgency)) };
    }
}
