using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>The application is pointed at the branch by hand, for a while.</summary>
internal static class ManualWay
{
    public static async Task<DeploymentOption> OfAsync(OptionWorld world)
    {
        var pruned = new WhatIfScenario(Prune: true);
        var end = await world.Ask(At(world, world.OnBranch.Source.Directory), pruned);
        var halfway = world.ChangesFilter ? await world.Ask(At(world, world.Child.Source.Directory), pruned) : null;
        var option = new DeploymentOption(
            "manual",
            "Point at the branch by hand",
            OptionWords.End(world, end, $"Point {world.Name} at {world.Question.Branch}{(world.ChangesFilter ? " with its filter" : "")}"),
            Steps(world, end).ToEquatableList(),
            world.Outcomes(end),
            Risks(world, halfway).ToEquatableList());
        return option with { Unknown = OptionWords.Unknown(end) };
    }

    private static Application At(OptionWorld world, DirectoryOptions? directory) =>
        world.Child with { Sources = [world.Child.Source with { TargetRevision = world.Question.Branch, Directory = directory }] };

    private static IEnumerable<OptionStep> Steps(OptionWorld world, WhatIfResult end)
    {
        yield return new(world.Child.SyncPolicy.IsAutoSyncOn ? $"Switch auto-sync of {world.Name} off." : $"Leave auto-sync of {world.Name} off.", $"Who may update {world.Name}");
        yield return new(
            world.ChangesFilter
                ? $"Set targetRevision to {world.Question.Branch} and include to {world.OnBranch.Source.Directory?.Include ?? "none"} in one patch."
                : $"Set targetRevision to {world.Question.Branch}.",
            $"Who may update {world.Name}");
        yield return new($"Sync {world.Name} without prune.", $"Who may sync {world.Name}", OptionWords.Effect(end));
        yield return new("Write down who did it and until when, and merge before that.", "Whoever did it");
    }

    private static IEnumerable<string> Risks(OptionWorld world, WhatIfResult? halfway)
    {
        if (halfway is { Known: true } && OptionWords.Deleted(world, halfway) is { Count: > 0 } names)
        {
            yield return $"The branch without its filter is not enough: the old one drops the files, and a prune deletes {OptionWords.Names(names)}.";
        }

        if (world.Parent is { } brings)
        {
            yield return $"The next sync of {brings.Key.Name} puts {world.Tracked} and the old filter back. After it a prune deletes what only the branch has.";
        }

        yield return "Git no longer says what runs, and it is easily forgotten.";
    }
}
