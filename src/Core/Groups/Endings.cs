using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Groups;

/// <summary>What ended a group: what was recorded shortly before it was seen to be gone, on one of its applications. An action of ours comes before Argo CD's own history, that before a commit.</summary>
/// <param name="now">What is known now, without the group.</param>
/// <param name="from">Since when something may have ended it: shortly before, or since it began when it ended while nobody looked.</param>
public sealed class Endings(Snapshot now, DateTimeOffset from, DateTimeOffset at)
{
    /// <summary>Argo CD compares every 3 minutes; what is done shows after that, and after the deployment itself.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromMinutes(15);

    private const int PressesRead = 100;

    private static readonly string[] DoneNothing = ["cancelled", "expired", "refused", "failed"];

    public async Task<Ending> OfAsync(GroupRecord record, IAuditReader audit, CancellationToken cancellationToken)
    {
        var left = record.Members.Items.Where(now.Applications.ContainsKey).ToList();
        return await PressAsync(record, audit, cancellationToken)
            ?? Gone(record, left.Count)
            ?? Synced(record, left.Select(key => now.Applications[key]))
            ?? Moved(record, left.Select(key => now.Applications[key]))
            ?? new(EndingKind.Unknown, "nothing that is recorded");
    }

    private async Task<Ending?> PressAsync(GroupRecord record, IAuditReader audit, CancellationToken cancellationToken)
    {
        try
        {
            var members = record.Members.Items.ToHashSet();
            var presses = await audit.ReadAsync(new() { Edge = ActionState.Confirmed, From = Later(from, record.Since), Until = at }, new(Take: PressesRead), cancellationToken);
            foreach (var press in presses.Rows.Items.Where(row => members.Contains(KeyOf(row))))
            {
                var steps = await audit.OfActionAsync(press.Entry.ActionId, cancellationToken);
                if (!DoneNothing.Contains(steps[^1].Entry.Edge.Word()))
                {
                    return new(EndingKind.Action, $"{press.Entry.Title ?? press.Entry.Action} by {Words.Cap(press.Entry.Actor.Name, 60)} at {GroupWords.Time(press.At)}", press.Entry.ActionId);
                }
            }
        }
        catch (AuditUnavailableException)
        {
            // What Argo CD itself tells is enough to go on; the audit's state is shown on its own page.
        }

        return null;
    }

    private static Ending? Gone(GroupRecord record, int left) => left > 0
        ? null
        : new(EndingKind.Gone, $"{Words.Names(record.Members.Items.Select(key => key.Name))} {(record.Members.Count == 1 ? "is" : "are")} gone from Argo CD");

    private Ending? Synced(GroupRecord record, IEnumerable<Application> left)
    {
        var last = left.SelectMany(application => application.History.Items.Select(deployment => (application.Key, Deployment: deployment)))
            .Where(one => one.Deployment.DeployedAt is { } deployed && deployed >= Later(from, record.Since) && deployed <= at)
            .OrderByDescending(one => one.Deployment.DeployedAt).ThenBy(one => one.Key)
            .FirstOrDefault();
        return last.Deployment is { } found
            ? new(EndingKind.Sync, $"a sync of {last.Key.Name}{To(found.Revision)} by {(found.Automated || found.By is null ? "Argo CD itself" : Words.Cap(found.By, 60))} at {GroupWords.Time(found.DeployedAt!.Value)}")
            : null;
    }

    private static Ending? Moved(GroupRecord record, IEnumerable<Application> left)
    {
        var first = left.FirstOrDefault();
        return record.Revision is { } before && first?.Key == record.Members[0] && first.Revision is { } after && after != before
            ? new(EndingKind.Commit, $"a commit: Argo CD compares {Words.Short(after)} for {first.Key.Name} and compared {Words.Short(before)} when it began")
            : null;
    }

    private static string To(string? revision) => revision is null ? "" : $" to {Words.Short(revision)}";

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static ApplicationKey KeyOf(AuditRecord row) => new(row.Entry.Target.Instance, row.Entry.Target.Namespace, row.Entry.Target.Name);
}
