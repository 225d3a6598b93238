using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>An ApplicationSet makes one Application a branch.</summary>
internal static class SetWay
{
    public static async Task<DeploymentOption> OfAsync(OptionWorld world)
    {
        var text = OptionTemplates.Fill(OptionTemplates.Set, world.Values);
        var made = OptionTemplates.Applications(text, world.Child.Key.Instance)[0];
        var result = await world.Ask(made, new(Prune: true));
        var outcomes = world.Rows.Select(row => OptionOutcomes.OfOther(row, result, made)).ToEquatableList();
        return new(
            "applicationset",
            "ApplicationSet",
            Says(made, result, outcomes),
            Steps(world, made, result).ToEquatableList(),
            outcomes,
            Risks(world, made, outcomes).ToEquatableList())
        { Unknown = OptionWords.Unknown(result), File = new(OptionTemplates.Set, text) };
    }

    private static string Says(Application made, WhatIfResult result, EquatableList<OptionOutcome> outcomes)
    {
        var over = outcomes.Items.Where(outcome => outcome.Word == OutcomeWord.TakenOver).Select(outcome => outcome.Key.Name).ToList();
        var anew = outcomes.Items.Where(outcome => outcome.Word == OutcomeWord.Made).Select(outcome => outcome.Key.Name).ToList();
        return !result.Known ? $"What {made.Key.Name} would declare could not be worked out."
            : over.Count > 0 ? $"{made.Key.Name} takes over {OptionWords.Names(over)} as they run{(anew.Count > 0 ? $", and makes {OptionWords.Names(anew)}" : "")}; the rest stays where it is."
            : $"{made.Key.Name} makes {(anew.Count > 0 ? OptionWords.Names(anew) : "nothing new")}; the rest stays where it is.";
    }

    private static IEnumerable<OptionStep> Steps(OptionWorld world, Application made, WhatIfResult result)
    {
        yield return new($"Create the ApplicationSet {world.Name}-branches, in Git beside the other Applications.", "Who may create ApplicationSets in Argo CD; its controller has to run");
        yield return new($"Sync {made.Key.Name} without prune: its mark on the databases is then its own.", $"Who may sync {made.Key.Name}", OptionWords.EffectOfNew(world, result));
        yield return new($"See that {world.Name} no longer lists them before anybody prunes it.", $"Who may see {world.Name}");
        yield return new("After the merge take the element out of the list: preserveResourcesOnDeletion leaves the databases there.", $"Who may merge into {world.Tracked}");
    }

    private static IEnumerable<string> Risks(OptionWorld world, Application made, EquatableList<OptionOutcome> outcomes)
    {
        var over = outcomes.Items.Where(outcome => outcome.Word == OutcomeWord.TakenOver).Select(outcome => outcome.Key.Name).ToList();
        if (over.Count > 0)
        {
            yield return $"Until {made.Key.Name} was synced a prune of {world.Name} still deletes {OptionWords.Names(over)}.";
        }

        yield return "After the merge two Applications declare the same files until the element is taken out: both then own the databases.";
        yield return "Without preserveResourcesOnDeletion an element that is taken out deletes its databases and their volumes.";
    }
}
