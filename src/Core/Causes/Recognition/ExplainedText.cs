using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>Names of what a cause accounts for, so that two causes never explain one message and a catch-all knows what is left.</summary>
public static class ExplainedText
{
    public static string Of(ArgoCdError error) => error.Text;

    /// <summary>The failed (or waiting) result of one resource in the last operation.</summary>
    public static string Of(ResourceResult result) => $"{result.Key.Group}/{result.Key.Kind}/{result.Key.Namespace}/{result.Key.Name}: {result.Message}";

    /// <summary>The last operation's own message.</summary>
    public static string Of(OperationState state) => $"operation: {state.Message}";

    /// <summary>What its message says of retries: another statement than the failure that it names.</summary>
    public static string OfRetry(OperationState state) => $"retry: {state.Message}";
}
