using System.Globalization;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Actions.Outcomes.OutcomeWords;

namespace DbDashboard.Core.Actions.Outcomes;

/// <summary>What a running operation waits for.</summary>
internal static class RunningOutcomes
{
    public static OperationOutcome Read(OperationState state)
    {
        var message = state.Message;
        return Waits(message, "waiting for completion of hook ", "hook", waited => $"The {What(state)} waits for the hook {waited}: look at its pod.")
            ?? Waits(message, "waiting for healthy state of ", "health", waited => $"The {What(state)} waits until {waited} is healthy.")
            ?? Waits(message, "waiting for deletion of hook ", "deletion", waited => $"The {What(state)} waits until the hook {waited} is deleted: a finalizer may hold it.")
            ?? Waits(message, "waiting for deletion of ", "deletion", waited => $"The {What(state)} waits until {waited} is deleted: a finalizer may hold it.")
            ?? Waits(message, "waiting for pruning confirmation of ", "prune-confirmation", waited => $"The {What(state)} waits until somebody confirms the deletion of {waited}.", OutcomeKind.Waiting)
            ?? Window(state)
            ?? Retry(state)
            ?? Terminating(state)
            ?? new("running", OutcomeKind.Running, message.Length == 0 ? $"The {What(state)} is running." : $"The {What(state)} is running: {Cited(message)}");
    }

    private static string What(OperationState state) => OperationOutcome.What(state);

    private static OperationOutcome? Waits(string message, string start, string id, Func<string, string> sentence, OutcomeKind kind = OutcomeKind.Running) =>
        Awaited.After(message, start) is { } awaited ? new($"waiting-{id}", kind, sentence(awaited.ToString())) : null;

    private static OperationOutcome? Window(OperationState state) => state.Message.Contains("blocked by sync window", StringComparison.OrdinalIgnoreCase)
        ? new("waiting-window", OutcomeKind.Waiting, $"A sync window holds the {What(state)}: it starts by itself when the window opens. Terminate it if it must not.")
        : null;

    private static OperationOutcome? Retry(OperationState state)
    {
        if (OperationMessage.Of(state).Retry is not { IsOver: false } retry)
        {
            return null;
        }

        var limit = state.Operation.RetryLimit is { } most and > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {most}") : "";
        return new("waiting-retry", OutcomeKind.Waiting, string.Create(CultureInfo.InvariantCulture, $"The {What(state)} failed and is tried again by itself (attempt {retry.Attempt}{limit}): {Cited(Reason(state.Message))}"));
    }

    private static OperationOutcome? Terminating(OperationState state) => state.Message.Contains("operation is terminating", StringComparison.OrdinalIgnoreCase)
        ? new("terminating", OutcomeKind.Running, $"The {What(state)} is being terminated.")
        : null;
}
