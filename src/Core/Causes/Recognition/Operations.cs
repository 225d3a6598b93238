using System.Globalization;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>What rules about operations ask and say alike.</summary>
public static class Operations
{
    /// <summary>Results that stand in the way: not applied, or a hook or resource that ended badly.</summary>
    public static IReadOnlyList<ResourceResult> Failures(this OperationState state) =>
        [.. state.Results.Items.Where(r => r.Status == "SyncFailed" || r.HookPhase is "Failed" or "Error")];

    /// <summary>It failed, or an attempt of it did and the next one has not begun.</summary>
    public static bool HasEndedBadly(this OperationState state) =>
        state.Phase is OperationPhase.Failed or OperationPhase.Error || (state.Phase == OperationPhase.Running && OperationMessage.Of(state).Retry is { At: not null });

    /// <summary>It runs at this moment, and its message says what it waits for.</summary>
    public static bool Waits(this OperationState state) => state is { Phase: OperationPhase.Running, FinishedAt: null };

    /// <summary>Evidence: one resource's result, in Argo CD's words.</summary>
    public static Evidence Cite(this OperationState state, ResourceResult result) =>
        new($"{result.Key.Kind} {Words.Cap(result.Key.Name, 120)}: {Words.Cap(result.Message, 500)}", "Argo CD sync result", state.FinishedAt ?? state.StartedAt);

    /// <summary>Evidence: the operation's own message.</summary>
    public static Evidence Cite(this OperationState state) =>
        new($"The last operation is {state.Phase}: {Words.Cap(state.Message, 400)}", "Argo CD status.operationState", state.FinishedAt ?? state.StartedAt);

    /// <summary><c>since 07:02 UTC (5 min ago)</c>; empty when Argo CD does not say.</summary>
    public static string Since(this OperationState state, Facts facts) =>
        state.StartedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $" since {at.UtcDateTime:HH:mm} UTC ({Words.Age(facts.Now, at)})") : "";

    /// <summary>What is true of every failed operation: that nothing was applied, that it is not tried again, that it was another revision's.</summary>
    public static IEnumerable<string?> Notes(this OperationState state, Facts facts)
    {
        var message = OperationMessage.Of(state);
        return
        [
            message.Frame switch
            {
                OperationFrame.DryRun => "Nothing was applied: the dry run that comes before each sync failed",
                OperationFrame.InvalidTasks => "Nothing was applied: Argo CD checks all objects before it applies the first",
                _ => null,
            },
            message.Retry is { IsOver: true } over ? $"It was retried {Words.Count(over.Attempt, "time")} and is not tried again by itself" : null,
            Elsewhere(facts, state),
        ];
    }

    /// <summary>The errors that a message repeats: what could not be compared could not be synced either, and their causes explain both.</summary>
    public static IEnumerable<ArgoCdError> Repeated(this OperationState state, Facts facts)
    {
        var message = OperationMessage.Of(state);
        var text = ArgoCdMessage.Unwrap(message.Text).Text;
        return facts.ComparingErrors().Where(e => message.Frame == OperationFrame.Comparison
            || (text.Length > 0 && (e.Text.Contains(text, StringComparison.Ordinal) || text.Contains(e.Text, StringComparison.Ordinal))));
    }

    private static string? Elsewhere(Facts facts, OperationState state) =>
        facts.FailedOnComparedRevision() is null && state.Revisions.Count > 0 && facts.Application.Revisions.Count > 0
            ? $"That was a sync of {Words.Names(state.Revisions.Items.Select(Words.Short))}; {Words.Names(facts.Application.Revisions.Items.Select(Words.Short))} is compared now"
            : null;
}
