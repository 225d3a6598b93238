using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Recognition;

/// <summary>An object that a sync could not apply, and the words about it.</summary>
/// <param name="Text">Kubernetes' or Argo CD's words.</param>
/// <param name="Result">Its result; null where the operation gives only a message.</param>
public sealed record Refused(string Text, ResourceResult? Result)
{
    /// <summary><c>Deployment orders</c>; <c>an object</c> where nothing names it.</summary>
    public string Name => Result is null ? "an object" : Words.Cap(Result.Key.ToString(), 120);

    /// <summary>The refused objects of an operation. A message speaks for itself only where no result does.</summary>
    public static IReadOnlyList<Refused> Of(OperationState state)
    {
        var failed = state.Results.Items.Where(r => r.Status == "SyncFailed").Select(r => new Refused(r.Message, r)).ToList();
        var message = OperationMessage.Of(state);
        return failed.Count > 0 || state.Failures().Count > 0 || !state.HasEndedBadly() || !(message.IsAboutObjects || message.Frame == OperationFrame.Other) || message.Reason.Length == 0
            ? failed
            : [new Refused(message.Reason, null)];
    }

    public static string Names(IReadOnlyCollection<Refused> refused) => Words.Names(refused.Select(r => r.Name), 4);
}
