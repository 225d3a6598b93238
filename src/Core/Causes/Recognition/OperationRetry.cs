namespace DbDashboard.Core.Causes.Recognition;

/// <summary>What an operation's message says of retries.</summary>
/// <param name="Attempt">The number of the attempt that comes or runs; of an ended operation, how often it was retried.</param>
/// <param name="At">When it comes, in Argo CD's own words (<c>6:50AM</c>, its controller's clock); null when it runs or is over.</param>
/// <param name="IsOver">All retries are used up.</param>
public sealed record OperationRetry(int Attempt, string? At, bool IsOver)
{
    private const string Next = ". Retrying attempt #";
    private const string Now = "Retrying operation";
    private const string NowAttempt = ". Attempt #";
    private const string Ended = " (retried ";

    /// <summary>The message without it, and what it says.</summary>
    public static (string Text, OperationRetry? Retry) Split(string message) => Waiting(message) ?? Running(message) ?? Over(message) ?? (message, null);

    // "… . Retrying attempt #2 at 8:31AM."
    private static (string, OperationRetry?)? Waiting(string message) =>
        message.LastIndexOf(Next, StringComparison.Ordinal) is var at and > 0 && Number(message[(at + Next.Length)..]) is { } attempt
            ? (message[..at], new OperationRetry(attempt, Excerpt.After(message[at..], " at ")?.TrimEnd('.', ' ') ?? "", false))
            : null;

    // "Retrying operation. Attempt #2", "Retrying operation with latest revisions. Attempt #2"
    private static (string, OperationRetry?)? Running(string message) =>
        message.StartsWith(Now, StringComparison.Ordinal) && Excerpt.After(message, NowAttempt) is { } rest && Number(rest) is { } attempt
            ? ("", new OperationRetry(attempt, null, false))
            : null;

    // "… (retried 5 times)."
    private static (string, OperationRetry?)? Over(string message) =>
        message.LastIndexOf(Ended, StringComparison.Ordinal) is var at and > 0 && Number(message[(at + Ended.Length)..]) is { } times
            ? (message[..at], new OperationRetry(times, null, true))
            : null;

    private static int? Number(string text) =>
        int.TryParse(string.Concat(text.TakeWhile(char.IsAsciiDigit).Take(6)), out var number) ? number : null;
}
