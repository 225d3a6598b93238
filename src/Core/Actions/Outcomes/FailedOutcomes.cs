using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Actions.Outcomes.OutcomeWords;

namespace DbDashboard.Core.Actions.Outcomes;

/// <summary>Why an operation did not succeed: first what ended it as a whole, then what its objects say, then its own words.</summary>
internal static class FailedOutcomes
{
    private const string InvalidSpec = "InvalidSpecError: ";

    public static OperationOutcome Read(OperationState state) =>
        Terminated(state) ?? Before(state) ?? Objects(state) ?? Hooks(state) ?? Unhealthy(state) ?? Message(state);

    private static string Start(OperationState state) => $"The {OperationOutcome.What(state)} failed";

    private static OperationOutcome? Terminated(OperationState state)
    {
        if (!Says(state, "operation terminated") && !Says(state, "operation is terminating") && !Says(state, "termination had errors"))
        {
            return null;
        }

        var by = Says(state, "timeout") ? "Argo CD itself, because it took too long" : "somebody";
        return Says(state, "had errors")
            ? new("terminated-with-errors", OutcomeKind.Terminated, $"The {OperationOutcome.What(state)} was terminated by {by}, and not all of it could be stopped: {Cited(state.Message)}")
            : new("terminated", OutcomeKind.Terminated, $"The {OperationOutcome.What(state)} was terminated by {by}; what it had applied before stays.");
    }

    // Argo CD could not even begin.
    private static OperationOutcome? Before(OperationState state)
    {
        foreach (var (words, id, said) in OutcomePatterns.BeforeAnything)
        {
            if (Says(state, words))
            {
                return new(id, OutcomeKind.Failed, $"{Start(state)} before anything was applied: {said} {Cited(Inner(state.Message))}");
            }
        }

        return null;
    }

    private static OperationOutcome? Objects(OperationState state)
    {
        var failed = Failed(state).Where(result => result.HookType.Length == 0).ToList();
        if (failed.Count == 0)
        {
            return null;
        }

        var pattern = OutcomePatterns.Of(failed[0].Message);
        var alike = failed.Where(result => OutcomePatterns.Of(result.Message).Id == pattern.Id).ToList();
        var rest = failed.Count == alike.Count ? "" : $" {Words.Count(failed.Count - alike.Count, "more object")} failed for other reasons.";
        return new(pattern.Id, OutcomeKind.Failed, $"{Start(state)}: {Share(alike.Count, state)} {pattern.Said(alike.Count)} ({Names(alike)}): {Cited(alike[0].Message)}{rest}{Todo(pattern)}");
    }

    private static OperationOutcome? Hooks(OperationState state)
    {
        var failed = Failed(state).Where(result => result.HookType.Length > 0).ToList();
        return failed.Count == 0
            ? null
            : new("hook-failed", OutcomeKind.Failed, $"{Start(state)}: the {failed[0].HookType} hook {Names(failed)} did not succeed: {Cited(failed[0].Message)} Look at its pod.");
    }

    // Applied, and then its wave waited for it in vain.
    private static OperationOutcome? Unhealthy(OperationState state)
    {
        var sick = state.Results.Items.Where(result => result is { HookType.Length: 0, HookPhase: "Failed" or "Error" }).ToList();
        return sick.Count == 0
            ? null
            : new("unhealthy", OutcomeKind.Failed, $"{Start(state)}: {Share(sick.Count, state)} {(sick.Count == 1 ? "was" : "were")} applied and did not become healthy ({Names(sick)}): {Cited(sick[0].Message)}");
    }

    private static OperationOutcome Message(OperationState state)
    {
        var pattern = OutcomePatterns.Of(state.Message);
        if (pattern.IsKnown)
        {
            return new(pattern.Id, OutcomeKind.Failed, $"{Start(state)}: an object {pattern.Said(1)}: {Cited(Reason(state.Message))}{Todo(pattern)}");
        }

        return Says(state, "completed unsuccessfully")
            ? new("tasks-unsuccessful", OutcomeKind.Failed, $"{Start(state)}: a hook failed, or an object did not become healthy. {Cited(Reason(state.Message))}")
            : new("failed", OutcomeKind.Failed, state.Message.Length == 0 ? $"{Start(state)}; Argo CD does not say why." : $"{Start(state)}: {Cited(Reason(state.Message))}");
    }

    private static string Todo(OutcomePattern pattern) => pattern.Todo.Length == 0 ? "" : $" {pattern.Todo}";

    // "InvalidSpecError: x;InvalidSpecError: x": the first says enough.
    private static string Inner(string message)
    {
        var first = WithoutRetries(message).Split([";ComparisonError: ", ";InvalidSpecError: "], StringSplitOptions.None)[0];
        var text = ArgoCdMessage.Unwrap(first).Text;
        return text.StartsWith(InvalidSpec, StringComparison.Ordinal) ? text[InvalidSpec.Length..] : text;
    }

    private static bool Says(OperationState state, string words) => state.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
