namespace DbDashboard.Core.Causes;

/// <summary>What a rule is, for the documentation and the meta-test.</summary>
/// <param name="Id">Public, stable, kebab-case: the pattern found, never the fix.</param>
/// <param name="Order">Decision order: the smallest holding rule is the headline (see <see cref="DecisionOrder"/>).</param>
public sealed record CauseDescription(string Id, string Title, CauseFamily Family, int Order);
