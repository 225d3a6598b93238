namespace DbDashboard.Core.Causes;

/// <summary>The rules there are: every sealed class of this assembly that is an <see cref="ICauseRule"/>, so that a new cause is one file.</summary>
public static class RuleSet
{
    public static IReadOnlyList<ICauseRule> All { get; } = Find();

    /// <summary>The ids that have a rule.</summary>
    public static IReadOnlySet<string> Ids { get; } = All.Select(r => r.Description.Id).ToHashSet();

    private static IReadOnlyList<ICauseRule> Find() =>
        [.. typeof(RuleSet).Assembly.GetTypes()
            .Where(t => t is { IsSealed: true, IsAbstract: false } && t.IsAssignableTo(typeof(ICauseRule)))
            .Select(t => (ICauseRule)Activator.CreateInstance(t)!)
            .OrderBy(r => r.Description.Order)];
}
