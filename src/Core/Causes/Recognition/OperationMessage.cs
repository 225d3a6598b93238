using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>An operation's message in parts.</summary>
/// <param name="Text">Without what is said of retries.</param>
/// <param name="Reason">What stands inside the frame, usually Kubernetes' words; the whole text where there is no frame, empty where the frame gives no reason.</param>
/// <param name="Retry">What is said of retries; null when nothing.</param>
public sealed record OperationMessage(OperationFrame Frame, string Text, string Reason, OperationRetry? Retry)
{
    // Argo CD 2.14 adds it to every message of a retry, whatever ended the attempt.
    private const string Timeout = " due to application controller sync timeout";
    private const string SyncFailHooks = "one or more SyncFail hooks failed";

    private static readonly string[] ReasonMarks = [", reason: ", ": "];

    private static readonly (string Start, OperationFrame Frame)[] Frames =
    [
        ("one or more synchronization tasks are not valid", OperationFrame.InvalidTasks),
        ("one or more objects failed to apply (dry run)", OperationFrame.DryRun),
        ("one or more objects failed to apply", OperationFrame.Objects),
        ("one or more synchronization tasks completed unsuccessfully", OperationFrame.Unsuccessful),
        ("the namespace failed to apply", OperationFrame.Namespace),
        ("ComparisonError: ", OperationFrame.Comparison),
        ("InvalidSpecError: ", OperationFrame.Comparison),
        ("UnknownError: ", OperationFrame.Comparison),
        ("Shared resource found: ", OperationFrame.SharedResource),
        ("Operation terminated", OperationFrame.Terminated),
        ("operation is terminating", OperationFrame.Terminated),
        ("Operation termination had errors", OperationFrame.Terminated),
        ("Sync operation blocked by sync window", OperationFrame.Window),
        ("failed to derive service account to impersonate: ", OperationFrame.Impersonation),
        ("failed to find a matching service account to impersonate: ", OperationFrame.Impersonation),
        ("no matching service account found for destination server", OperationFrame.Impersonation),
        ("Failed to get destination cluster: ", OperationFrame.Internal),
        ("failed to initialize sync context: ", OperationFrame.Internal),
        ("Failed to load application project: ", OperationFrame.Internal),
        ("Failed to normalize target resources: ", OperationFrame.Internal),
        ("failed to record sync to history: ", OperationFrame.Internal),
        ("SyncWaveHook failed: ", OperationFrame.Internal),
        ("Invalid operation request: no operation specified", OperationFrame.Internal),
    ];

    /// <summary>It is a summary of what the objects' results say.</summary>
    public bool IsAboutObjects => Frame is OperationFrame.InvalidTasks or OperationFrame.DryRun or OperationFrame.Objects or OperationFrame.Unsuccessful or OperationFrame.Namespace;

    public static OperationMessage Of(OperationState state) => Read(state.Message);

    public static OperationMessage Read(string message)
    {
        var (text, retry) = OperationRetry.Split(message);
        text = text.EndsWith(Timeout, StringComparison.Ordinal) ? text[..^Timeout.Length] : text;
        var (start, frame) = Array.Find(Frames, f => text.StartsWith(f.Start, StringComparison.Ordinal));
        return start is null ? new OperationMessage(OperationFrame.Other, text, text, retry) : new OperationMessage(frame, text, Inside(text, start), retry);
    }

    // "one or more objects failed to apply, reason: x,y\none or more SyncFail hooks failed, reason: z"
    private static string Inside(string text, string start)
    {
        var rest = text[start.Length..];
        var hooks = rest.IndexOf(SyncFailHooks, StringComparison.Ordinal);
        rest = hooks < 0 ? rest : rest[..hooks];
        var mark = Array.Find(ReasonMarks, m => rest.StartsWith(m, StringComparison.Ordinal)) ?? "";
        return rest[mark.Length..].Trim();
    }
}
