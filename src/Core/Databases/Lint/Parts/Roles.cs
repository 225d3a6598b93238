using DbDashboard.Core.Databases.Lint.Documents;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Names of roles that the operator keeps to itself.</summary>
internal static class Roles
{
    private static readonly string[] System = ["postgres", "standby", "pooler"];
    private static readonly string[] Protected = ["admin", "cron_admin"];

    /// <summary>The operator skips a user of this name: <c>protected_role_names</c> of an OperatorConfiguration in the set, else its defaults.</summary>
    public static bool IsProtected(LintSet set, string name) => System.Contains(name) || ProtectedIn(set).Contains(name);

    private static IEnumerable<string> ProtectedIn(LintSet set) => set.OfKind(LintKinds.OperatorConfiguration)
        .Select(configuration => configuration.At("configuration", "teams_api", "protected_role_names"))
        .FirstOrDefault(names => names is { IsSequence: true })?.Children.Select(name => name.Text) ?? Protected;
}
