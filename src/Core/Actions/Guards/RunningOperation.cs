using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>The operation that an application is in.</summary>
/// <param name="Since">Null: asked for, and Argo CD has not begun it.</param>
/// <param name="Retries">How often it was begun anew.</param>
internal sealed record RunningOperation(Operation Operation, DateTimeOffset? Since, bool IsTerminating, int Retries)
{
    /// <summary>Null when none is in progress. One that waits for its retry is.</summary>
    public static RunningOperation? Of(Application application) => application switch
    {
        { OperationState: { Phase: OperationPhase.Running or OperationPhase.Terminating } state } => new(state.Operation, state.StartedAt, state.Phase == OperationPhase.Terminating, state.RetryCount),
        { PendingOperation: { } pending } => new(pending, null, false, 0),
        _ => null,
    };

    /// <summary><c>A sync with prune by admin, begun 14 s ago,</c>.</summary>
    public string Text(DateTimeOffset now)
    {
        var article = Operation.IsSync ? "A" : "An";
        return $"{article} {What} {By}, {(Since is { } at ? $"begun {Words.Age(now, at)}" : "not begun yet")},";
    }

    /// <summary><c>the sync with prune by admin, begun 2026-09-14 02:14:07 UTC</c>: is true whenever it is read.</summary>
    public string Exact => $"the {What} {By}, {(Since is { } at ? $"begun {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "not begun yet")}";

    private string What => Operation switch { { IsSync: false } => "operation", { DryRun: true } => "dry run", { Prune: true } => "sync with prune", _ => "sync" };

    private string By => Operation switch { { By: { Length: > 0 } user } => $"by {Words.Cap(user, 60)}", { Automated: true } => "by auto-sync", _ => "by somebody who is not recorded" };
}
