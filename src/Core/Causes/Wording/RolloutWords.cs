using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says how far a rolling sync of an ApplicationSet is.</summary>
internal static class RolloutWords
{
    public static string Sentence(string application, ApplicationSet set)
    {
        var start = $"The ApplicationSet {Words.Cap(set.Key.Name, 120)} syncs {application} step by step and holds its auto-sync off";
        return set.RolloutOf(application) switch
        {
            null => $"{start}: it does not say yet when its turn comes",
            { Step: < 1 } => $"{start}, and none of its steps selects {application}: the set never syncs it",
            { Status: "Waiting" } waits => $"{start}: {Step(waits, set)} waits{For(waits, set)}",
            { Status: "Pending" or "Progressing" } runs => $"{start}: {Step(runs, set)} is {runs.Status.ToLowerInvariant()}",
            { Status: "Healthy" } done => $"{start}: {Step(done, set)} is done for it, so what differs now waits for the next rollout",
            var other => $"{start}: {Step(other, set)} is {Words.Cap(other.Status, 40)}",
        };
    }

    public static IEnumerable<Evidence> Cite(ApplicationSet set, RolloutStatus? rollout)
    {
        if (rollout is not null)
        {
            yield return new Evidence(Words.Sentence($"applicationStatus: {Words.Cap(rollout.Status, 40)}, step {rollout.Step?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not said"}: {Words.Cap(rollout.Message, 300)}"), "Argo CD applicationsets", rollout.Since);
        }

        if (rollout?.Step is { } step && step >= 1 && step <= set.Steps.Count)
        {
            yield return new Evidence($"Step {step} takes {Words.Cap(set.Steps[step - 1], 300)}.", "Argo CD applicationsets", null);
        }
    }

    private static string Step(RolloutStatus rollout, ApplicationSet set) => rollout.Step is { } step ? $"step {step} of {set.Steps.Count}" : "its step";

    /// <summary>The applications of earlier steps that are not healthy; of the same step when there are none: only so many are synced at once.</summary>
    private static string For(RolloutStatus waits, ApplicationSet set)
    {
        if (waits.Step is not { } step)
        {
            return "";
        }

        var before = set.Rollout.Items.Where(r => r is { Step: >= 1, Status: not "Healthy" } && r.Step < step).ToList();
        var beside = set.Rollout.Items.Where(r => r.Step == step && r.Status is "Pending" or "Progressing").ToList();
        return before.Count > 0 ? $" for {Names(before)}" : beside.Count > 0 ? $", while {Names(beside)} of the same step {(beside.Count == 1 ? "is" : "are")} synced" : "";
    }

    private static string Names(IEnumerable<RolloutStatus> of) => Words.Names(of.OrderBy(r => r.Step).ThenBy(r => r.Application, StringComparer.Ordinal).Select(r => $"{Words.Cap(r.Application, 120)} ({Words.Cap(r.Status, 40)}, step {r.Step})"), 4);
}
