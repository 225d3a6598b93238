using DbDashboard.Core.Actions;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Triage.Looking;

/// <summary>What changed since this browser looked last.</summary>
/// <param name="Changes">Null when it looks for the first time, or was away for too short.</param>
/// <param name="Presses">What was done here meanwhile and how far it is: when it changes, the record is read anew.</param>
public sealed record ChangesView(GroupChanges? Changes, EquatableList<string> Presses)
{
    public static ChangesView From(GroupBook groups, ActionBook actions, DateTimeOffset? since) => since is not { } at
        ? new(null, [])
        : new(
            GroupChanges.After(groups, at),
            actions.Records.Values.Where(record => record.At > at).Select(record => $"{record.Id} {record.State}")
                .Concat(groups.Claims.Values.Where(claim => claim.At > at).Select(claim => $"{claim.Subject} {claim.At:O}"))
                .Order(StringComparer.Ordinal).ToEquatableList());
}
