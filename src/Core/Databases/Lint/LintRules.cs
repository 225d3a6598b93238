namespace DbDashboard.Core.Databases.Lint;

/// <summary>The rules there are: every sealed class of this assembly that is an <see cref="ILintRule"/>.</summary>
public static class LintRules
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<ILintRule> All { get; } =
        [.. typeof(LintRules).Assembly.GetTypes()
            .Where(type => type is { IsSealed: true, IsAbstract: false } && type.IsAssignableTo(typeof(ILintRule)))
            .Select(type => (ILintRule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Description.Id, StringComparer.Ordinal)];
}
