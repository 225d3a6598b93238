using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Refusals;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>What an answer of Argo CD means for an action.</summary>
internal static class Answers
{
    public static AuditEntry Row(Plan plan, ArgoCdWrite write, ArgoCdWriteOutcome answer) => answer switch
    {
        ArgoCdWriteOutcome.Accepted accepted => AuditRows.Of(plan, ActionState.Accepted, "Argo CD accepted it.") with
        {
            Response = new(200, "accepted", accepted.Application?.PendingOperation?.Revision),
        },
        ArgoCdWriteOutcome.Refused refused => Refused(plan, write, refused),
        ArgoCdWriteOutcome.Unknown unknown => AuditRows.Of(plan, ActionState.Unknown, $"It is not known whether Argo CD did it: {unknown.Why} It is being looked up; it is not sent again.") with
        {
            Response = new(Class: unknown.Because.ToString(), Message: unknown.Why),
        },
        ArgoCdWriteOutcome.NotSent notSent => AuditRows.Of(plan, ActionState.Failed, $"It was not sent: {notSent.Why}") with { Response = new(Class: "not-sent", Message: notSent.Why) },
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "A closed set."),
    };

    private static AuditEntry Refused(Plan plan, ArgoCdWrite write, ArgoCdWriteOutcome.Refused refused)
    {
        var understood = RefusalReader.Of(write, refused);
        return AuditRows.Of(plan, ActionState.Refused, understood.Sentence) with
        {
            Response = new(refused.Status, understood.Id, Message: refused.Message),
            RefusedBy = ["argo-cd"],
        };
    }
}
