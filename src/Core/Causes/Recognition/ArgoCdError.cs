using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>An error that Argo CD states about an application.</summary>
/// <param name="Type">The condition's type: <c>ComparisonError</c>, <c>InvalidSpecError</c>, <c>UnknownError</c>, <c>SyncError</c>, <c>DeletionError</c>, or a warning's.</param>
/// <param name="Message">Its text, unwrapped.</param>
/// <param name="At">When Argo CD stated it; null when it does not say.</param>
public sealed record ArgoCdError(string Type, ArgoCdMessage Message, DateTimeOffset? At)
{
    public string Text => Message.Text;

    /// <summary>Where evidence of it comes from.</summary>
    public string Source => $"Argo CD condition {Type}";
}
