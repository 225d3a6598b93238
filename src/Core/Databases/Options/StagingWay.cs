using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>A second app-of-apps follows the branch, in a project and a namespace of its own.</summary>
internal static class StagingWay
{
    public static async Task<DeploymentOption> OfAsync(OptionWorld world)
    {
        var text = OptionTemplates.Fill(OptionTemplates.Staging, world.Values);
        var staged = OptionTemplates.Applications(text, world.Child.Key.Instance).First(application => application.Key.Name == $"{world.Name}-staging");
        var result = await world.Ask(staged, new(Prune: true));
        var outcomes = world.Rows.Select(row => OptionOutcomes.OfOther(row, result, staged)).ToEquatableList();
        return new(
            "staging",
            "Staging app-of-apps",
            Says(world, staged, result, outcomes),
            Steps(world, staged, result).ToEquatableList(),
            outcomes,
            Risks(world, staged, outcomes).ToEquatableList())
        { Unknown = OptionWords.Unknown(result), File = new(OptionTemplates.Staging, text) };
    }

    private static string Says(OptionWorld world, Application staged, WhatIfResult result, EquatableList<OptionOutcome> outcomes)
    {
        var owned = Owned(outcomes);
        return !result.Known ? $"What {staged.Key.Name} would declare could not be worked out."
            : owned.Count > 0 ? $"It does not stay in staging: the manifests name their own namespace, so {staged.Key.Name} would own {OptionWords.Names(owned)} in production, or be refused by its project."
            : $"{staged.Key.Name} makes the databases a second time in {staged.Destination.Namespace}; what runs in production stays as {world.Name} has it.";
    }

    private static IEnumerable<OptionStep> Steps(OptionWorld world, Application staged, WhatIfResult result)
    {
        yield return new($"Create the project {staged.Key.Name}, the parent app-of-apps-staging and its folder.", "Who may create AppProjects and Applications in Argo CD");
        yield return new("Take the namespace out of the manifests of the branch, so that the destination decides.", $"Who may push to {world.Question.Branch}");
        yield return new($"Let {staged.Key.Name} sync.", "Argo CD itself: its auto-sync is on", OptionWords.EffectOfNew(world, result));
        yield return new($"Merge {world.Question.Branch} when it was tried: production gets it by the first way.", $"Who may merge into {world.Tracked}");
    }

    private static IEnumerable<string> Risks(OptionWorld world, Application staged, EquatableList<OptionOutcome> outcomes)
    {
        if (Owned(outcomes) is { Count: > 0 } owned)
        {
            yield return $"Whoever deletes or prunes {staged.Key.Name} deletes {OptionWords.Names(owned)} in production. Its project forbids the namespace {world.Child.Destination.Namespace}: keep it so.";
        }

        if (outcomes.Items.Any(outcome => outcome.Word is OutcomeWord.Waits))
        {
            yield return $"It repairs nothing in production: a prune of {world.Name} still deletes what only the branch has.";
        }

        yield return "A second parent, project and namespace have to be looked after; the operators have to watch that namespace too.";
    }

    private static List<string> Owned(EquatableList<OptionOutcome> outcomes) =>
        [.. outcomes.Items.Where(outcome => outcome.Word is OutcomeWord.TakenOver or OutcomeWord.Shared).Select(outcome => outcome.Key.Name)];
}
