using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Actions.Outcomes.OutcomeWords;

namespace DbDashboard.Core.Actions.Outcomes;

/// <summary>A success is told with what was left out: Argo CD calls a sync that did nothing a success too.</summary>
internal static class SucceededOutcomes
{
    public static OperationOutcome Read(OperationState state)
    {
        var what = OperationOutcome.What(state);
        var skipped = state.Results.Items.Where(result => result.Status == "PruneSkipped").ToList();
        if (state.Results.Count == 0)
        {
            return new("nothing-done", OutcomeKind.Incomplete, $"The {what} succeeded and did nothing: there was no object to apply.");
        }

        var done = Done(state, what);
        return skipped.Count > 0
            ? new("prune-skipped", OutcomeKind.Incomplete, $"{done} {Words.Count(skipped.Count, "object")} that Git does not declare {(skipped.Count == 1 ? "was" : "were")} left alone, because nothing is deleted without prune: {Names(skipped)}.")
            : new("succeeded", OutcomeKind.Succeeded, done);
    }

    // "configmap/x created", "… configured (dry run)", "pruned"
    private static string Done(OperationState state, string what)
    {
        var objects = state.Results.Items.Where(result => result.HookType.Length == 0 && result.Status != "PruneSkipped").ToList();
        var parts = new[]
        {
            Part(objects.Count(result => result.Status == "Pruned"), "deleted"),
            Part(objects.Count(result => Has(result, " created")), "created"),
            Part(objects.Count(result => Has(result, " configured") || Has(result, " serverside-applied") || Has(result, " replaced")), "changed"),
            Part(objects.Count(result => Has(result, " unchanged")), "unchanged"),
        };
        var said = parts.OfType<string>().ToList();
        return said.Count == 0 ? $"The {what} succeeded." : $"The {what} succeeded: {(state.Operation.DryRun ? "it would leave " : "")}{Words.Names(said)}.";
    }

    private static bool Has(ResourceResult result, string word) => result.Status != "Pruned" && result.Message.Contains(word, StringComparison.Ordinal);

    private static string? Part(int count, string word) => count == 0 ? null : $"{count} {word}";
}
