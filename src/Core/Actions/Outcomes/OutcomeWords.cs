using DbDashboard.Core.Causes.Recognition;
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
    public static string WithoutRetries(string message) => OperationMessage.Read(message).Text;

    /// <summary>What stands inside the frame (<c>…, reason: x</c>), else the whole.</summary>
    public static string Reason(string message) => OperationMessage.Read(message) switch
    {
        { Reason.Length: > 0 } read => read.Reason,
        { Text.Length: > 0 } read => read.Text,
        _ => message,
    };

    public static string Cited(string text) => Words.Sentence(Words.Cap(text, 300));
}
