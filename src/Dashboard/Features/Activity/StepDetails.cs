using DbDashboard.Core.Actions.Audit;

namespace DbDashboard.Dashboard.Features.Activity;

/// <summary>What a step of the record adds, one sentence a fact.</summary>
public static class StepDetails
{
    public static IEnumerable<string> Of(AuditRecord row)
    {
        var entry = row.Entry;
        string?[] said =
        [
            entry.RefusedBy.Count > 0 ? $"Refused by: {string.Join(", ", entry.RefusedBy.Items)}." : null,
            entry.Group is { } group ? GroupOf(group) : null,
            entry.Confirm is { } confirm ? Confirmed(confirm) : null,
            entry.Request is { } request ? $"{request.Method} {request.Path}" : null,
            entry.Response is { } response ? Answered(response) : null,
            entry.Verify is { } verify ? Verified(verify) : null,
            entry.UndoOf is { } undone ? $"Undoes {undone}." : null,
            row.ClockWentBack ? "The clock had gone back: the order is that of the rows." : null,
        ];
        return said.OfType<string>();
    }

    private static string GroupOf(AuditGroup group) =>
        $"{(group.CauseId.Length == 0 ? "No rule knew why" : group.CauseId)}, group {group.Fingerprint}: {string.Join(", ", group.Names.Items)}{(group.Applications > group.Names.Count ? $" and {group.Applications - group.Names.Count} more" : "")}.";

    private static string Confirmed(AuditConfirm confirm) =>
        $"Confirmed by {confirm.Kind}{(confirm.TypedOk is true ? ", every name typed" : "")}{(confirm.DwellMs is { } dwell ? $", {dwell / 1000.0:0.0} s after the plan" : "")}.";

    private static string Answered(AuditResponse response) => string.Join(' ', new[]
    {
        response.Code is { } code ? $"Argo CD answered {code}." : "There was no answer.",
        response.Class is { } kind ? $"Understood as {kind}." : "",
        response.ResolvedSha is { } sha ? $"Commit {sha}." : "",
        response.Message ?? "",
    }.Where(part => part.Length > 0));

    private static string Verified(AuditVerify verify) => string.Join(' ', new[]
    {
        verify.Phase is { } phase ? $"Argo CD says {phase}." : "",
        verify.Sha is { } sha ? $"Commit {sha}." : "",
        verify.HealthAfter is { } health ? $"Health {(verify.HealthBefore is { } before ? $"was {before}, " : "")}is {health}." : "",
        verify.OwnCheck is { } own ? $"We checked: {own}" : "",
    }.Where(part => part.Length > 0));
}
