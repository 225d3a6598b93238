using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>The branch becomes part of what is tracked.</summary>
internal static class MergeWay
{
    public static async Task<DeploymentOption> OfAsync(OptionWorld world)
    {
        var merged = new WhatIfScenario(MergeBranch: world.Question.Branch, Prune: true);
        var end = await world.Ask(world.OnBranch, merged);
        var halfway = world.ChangesFilter ? await world.Ask(world.Child, merged) : null;
        var parent = world.Parent is { } brings && world.ChangesFilter ? await world.Ask(brings, merged) : null;
        var option = new DeploymentOption(
            "merge",
            "Merge the branch",
            OptionWords.End(world, end, $"Merge {world.Question.Branch} into {world.Tracked}"),
            Steps(world, end, parent).ToEquatableList(),
            world.Outcomes(end),
            Risks(world, halfway).ToEquatableList());
        return option with { Unknown = OptionWords.Unknown(end) };
    }

    private static IEnumerable<OptionStep> Steps(OptionWorld world, WhatIfResult end, WhatIfResult? parent)
    {
        yield return new($"Merge {world.Question.Branch} into {world.Tracked}.", $"Who may merge into {world.Tracked} of {OptionWords.Repository(world.Question.RepoUrl)}", "Nothing changes in the cluster.");
        if (world.ChangesFilter && world.Parent is { } brings)
        {
            yield return new($"Sync {brings.Key.Name}, which brings the new filter of {world.Name}.", $"Who may sync {brings.Key.Name}", parent is null ? null : OptionWords.Effect(parent));
        }
        else if (world.ChangesFilter)
        {
            yield return new($"Change the filter of {world.Name} to {world.OnBranch.Source.Directory?.Include ?? "none"}.", $"Who may update {world.Name}");
        }

        yield return new($"Sync {world.Name}.", $"Who may sync {world.Name}", OptionWords.Effect(end));
    }

    private static IEnumerable<string> Risks(OptionWorld world, WhatIfResult? halfway)
    {
        if (halfway is { Known: true } && OptionWords.Deleted(world, halfway) is { Count: > 0 } names)
        {
            yield return $"Between the merge and the new filter {world.Name} still drops the files: a sync with prune in between deletes {OptionWords.Names(names)}.";
        }

        yield return "What was tried only on the branch is in production from then on.";
    }
}
