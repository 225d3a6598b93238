using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Verifying;

/// <summary>Keeps the actions that ended unverified, from this run and from earlier ones, and lets a human close one with what was found.</summary>
public sealed class OpenEndDesk(OpenEndStore store, ActionBookStore actions, IAuditLog audit)
{
    public const string Close = "close-unverified";

    private const int MostRead = AuditPaging.Most;

    /// <summary>Reads those of earlier runs.</summary>
    /// <exception cref="AuditUnavailableException">The audit cannot be read; it says why.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var rows = await audit.ReadAsync(new() { Edge = ActionState.Unverified }, new(Take: MostRead), cancellationToken);
        var open = new List<OpenEnd>();
        foreach (var row in rows.Rows.Items.DistinctBy(row => row.Entry.ActionId))
        {
            if ((await audit.OfActionAsync(row.Entry.ActionId, cancellationToken))[^1].Entry.Action != Close)
            {
                open.Add(Of(row));
            }
        }

        store.Update(held => new(held.Items.Items.Concat(open).DistinctBy(end => end.Id).OrderByDescending(end => end.At).ToEquatableList(), IsLoaded: true));
    }

    /// <summary>There is no audit yet: nothing was left open.</summary>
    public void Begin() => store.Update(held => held with { IsLoaded = true });

    /// <summary>Takes up those of this run; ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var taken = new HashSet<ActionId>();
        await foreach (var book in actions.WatchAsync(cancellationToken))
        {
            var ended = book.Records.Values.Where(record => record.State == ActionState.Unverified && taken.Add(record.Id)).Select(Of).ToList();
            if (ended.Count > 0)
            {
                store.Update(held => held with { Items = ended.Concat(held.Items.Items).DistinctBy(end => end.Id).OrderByDescending(end => end.At).ToEquatableList() });
            }
        }
    }

    /// <param name="found">What the human found, in one line of 3 to 500 characters.</param>
    /// <returns>Null when it is closed.</returns>
    public async Task<ActionProblem?> CloseAsync(ActionId id, string found, Actor actor, CancellationToken cancellationToken)
    {
        if (store.Current.Items.Items.FirstOrDefault(end => end.Id == id) is not { } open || !Sees(actor, open))
        {
            return new(ActionProblemKind.NotFound, "There is no such open action; somebody may have closed it.");
        }

        var problem = RoleFor(actor, open) < Role.Operator
            ? new(ActionProblemKind.Refused, $"{Words.Cap(actor.Name, 60)} does not have the role operator{(open.Project is null ? "" : $" in project {open.Project}")}: closing it takes that.")
            : LeaseCheck.Reason(found);
        if (problem is not null)
        {
            return problem;
        }

        try
        {
            await audit.AppendAsync(Row(open, found.Trim(), actor), cancellationToken);
        }
        catch (AuditUnavailableException e)
        {
            return new(ActionProblemKind.Unavailable, e.Message);
        }

        store.Update(held => held with { Items = held.Items.Items.RemoveAll(end => end.Id == id).ToEquatableList() });
        return null;
    }

    public static bool Sees(Actor actor, OpenEnd end) => RoleFor(actor, end) > Role.None;

    // Of one whose project is not known only those know who see everything.
    private static Role RoleFor(Actor actor, OpenEnd end) => end.Project is { } project ? actor.RoleIn(end.Target.Instance, project) : actor.RoleEverywhere;

    private static AuditEntry Row(OpenEnd open, string found, Actor actor) =>
        new(open.Id.Value, ActionState.Noted, Close, new(actor.Subject, actor.Name, actor.Issuer), AuditTarget.Of(open.Target, project: open.Project))
        {
            Via = actor.Via is null ? null : new(Circuit: actor.Via),
            Reason = found,
            Title = open.Title,
            Sentence = $"{Words.Cap(actor.Name, 60)} looked at it and closed it.",
            DashboardVersion = AuditRows.Version,
        };

    private static OpenEnd Of(ActionRecord record) => new(record.Id, record.Target, record.Plan?.Project, record.Title, record.By, record.Sentence, record.At);

    private static OpenEnd Of(AuditRecord row) => new(
        new(row.Entry.ActionId), new(row.Entry.Target.Instance, row.Entry.Target.Namespace, row.Entry.Target.Name), row.Entry.Target.Project, row.Entry.Title ?? row.Entry.Action, row.Entry.Actor.Name, row.Entry.Sentence ?? "", row.At);
}
