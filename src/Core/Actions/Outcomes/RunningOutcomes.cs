using System.Globalization;
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

    private static OperationOutcome? Waits(string message, string start, string id, Func<string, string> sentence, OutcomeKind kind = OutcomeKind.Running)
    {
        var at = message.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : new($"waiting-{id}", kind, sentence(Waited(message[(at + start.Length)..])));
    }

    // "batch/Job/x and 2 more hooks"
    private static string Waited(string text) =>
        text.IndexOf(" and ", StringComparison.Ordinal) is var at and > 0 && text.Contains(" more ", StringComparison.Ordinal)
            ? $"{Object(text)} and {text[(at + 5)..].Split(' ')[0]} more"
            : Object(text);

    private static OperationOutcome? Window(OperationState state) => state.Message.Contains("blocked by sync window", StringComparison.OrdinalIgnoreCase)
        ? new("waiting-window", OutcomeKind.Waiting, $"A sync window holds the {What(state)}: it starts by itself when the window opens. Terminate it if it must not.")
        : null;

    private static OperationOutcome? Retry(OperationState state)
    {
        if (!state.Message.Contains("Retrying ", StringComparison.Ordinal))
        {
            return null;
        }

        var limit = state.Operation.RetryLimit is { } most and > 0 ? string.Create(CultureInfo.InvariantCulture, $" of {most}") : "";
        return new("waiting-retry", OutcomeKind.Waiting, $"The {What(state)} failed and is tried again by itself (attempt {Attempt(state)}{limit}): {Cited(Reason(state.Message))}");
    }

    // "… Retrying attempt #2 at 8:31AM."
    private static string Attempt(OperationState state)
    {
        var digits = state.Message[(state.Message.LastIndexOf('#') + 1)..].TakeWhile(char.IsAsciiDigit).Take(4).ToArray();
        return digits.Length > 0 ? new string(digits) : state.RetryCount.ToString(CultureInfo.InvariantCulture);
    }

    private static OperationOutcome? Terminating(OperationState state) => state.Message.Contains("operation is terminating", StringComparison.OrdinalIgnoreCase)
        ? new("terminating", OutcomeKind.Running, $"The {What(state)} is being terminated.")
        : null;
}
