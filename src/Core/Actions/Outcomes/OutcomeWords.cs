using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Outcomes;

/// <summary>Pieces of sentences about operations.</summary>
internal static class OutcomeWords
{
    public static IReadOnlyList<ResourceResult> Failed(OperationState state) =>
        [.. state.Results.Items.Where(result => result.Status == "SyncFailed" || (result.HookType.Length > 0 && result.HookPhase is "Failed" or "Error"))];

    /// <summary><c>2 of 5 objects</c>.</summary>
    public static string Share(int count, OperationState state)
    {
        var all = Math.Max(count, state.Results.Count);
        return count == all && all == 1 ? "the only object" : $"{count} of {Words.Count(all, "object")}";
    }

    public static string Names(IEnumerable<ResourceResult> results) => Words.Names(results.Select(result => Words.Cap(result.Key.ToString(), 120)));

    /// <summary>The message without the notes on retries that Argo CD puts after it.</summary>
    public static string WithoutRetries(string message)
    {
        foreach (var end in (string[])[" (retried ", ". Retrying attempt #", " due to application controller sync timeout"])
        {
            if (message.IndexOf(end, StringComparison.Ordinal) is var at and > 0)
            {
                message = message[..at];
            }
        }

        return message;
    }

    /// <summary>What stands after the first ", reason: " or ": ", else the whole.</summary>
    public static string Reason(string message)
    {
        var text = WithoutRetries(message);
        foreach (var start in (string[])[", reason: ", "tasks are not valid: ", "(dry run): "])
        {
            if (text.IndexOf(start, StringComparison.Ordinal) is var at and >= 0)
            {
                return text[(at + start.Length)..];
            }
        }

        return text;
    }

    public static string Cited(string text) => Words.Sentence(Words.Cap(text, 300));

    /// <summary><c>batch/Job/x</c> as Argo CD writes an object (<c>/Pod/x</c> for the core group), as people say it: <c>Job x</c>.</summary>
    public static string Object(string argoCds)
    {
        var parts = argoCds.Split(' ')[0].TrimEnd('.', ',').Split('/');
        return parts.Length < 2 ? Words.Cap(argoCds, 120) : Words.Cap($"{parts[^2]} {parts[^1]}", 120);
    }
}
