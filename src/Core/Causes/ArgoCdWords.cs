using DbDashboard.Core.Causes.AutoSync;
using DbDashboard.Core.Causes.Recognition;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>What Argo CD reports as an error and no cause explains: its own words, so that nothing is silent.</summary>
internal static class ArgoCdWords
{
    private static readonly string[] Errors = ["ComparisonError", "InvalidSpecError", "UnknownError", "SyncError", "DeletionError"];

    public static IEnumerable<NotChecked> Unexplained(Facts facts, EquatableList<Cause> causes)
    {
        var explained = causes.Items.SelectMany(c => c.Explained.Items).ToHashSet();
        foreach (var error in facts.ErrorsOf(Errors).Where(e => !explained.Contains(ExplainedText.Of(e))))
        {
            yield return new NotChecked(null, $"{error.Type} of Argo CD", $"{(SyncErrorText.IsOld(facts, error) ? "it speaks of another revision than the compared one, or of auto-sync that is off now" : "no cause names it yet")}; Argo CD says: {Words.Cap(error.Text, 500)}");
        }

        if (facts.ArgoCd is { State: not SourceState.Live and not SourceState.Resyncing } source)
        {
            yield return new NotChecked(null, "Whether this is still so", source.Why ?? $"{source.Id} does not answer since {source.Since:u}");
        }

        if (Operation(facts, explained) is { } operation)
        {
            yield return operation;
        }

        if (facts.Application.Sync is SyncStatus.OutOfSync or SyncStatus.Unknown && causes.Items.All(c => c.Family != CauseFamily.WhyDifferent))
        {
            yield return new NotChecked(null, $"Why it is {facts.Application.Sync}", "no known cause fits what could be read; look at the resources and at Argo CD");
        }

        foreach (var field in facts.Application.UnreadableFields)
        {
            yield return new NotChecked(null, $"The field {Words.Cap(field, 120)} of the application", "it could not be decoded");
        }
    }

    private static NotChecked? Operation(Facts facts, HashSet<string> explained)
    {
        var state = facts.Application.OperationState;
        var failed = state?.Phase is OperationPhase.Failed or OperationPhase.Error;
        var said = state is not null && (explained.Contains(ExplainedText.Of(state)) || state.Failures().Any(r => explained.Contains(ExplainedText.Of(r))) || state.Repeated(facts).Any(e => explained.Contains(ExplainedText.Of(e))));
        return failed && !said && facts.Application.Sync != SyncStatus.Synced
            ? new NotChecked(null, "Why the last operation did not succeed", $"no cause names it yet; Argo CD says: {Words.Cap(state!.Message, 500)}")
            : null;
    }
}
