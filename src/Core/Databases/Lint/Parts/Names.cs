using System.Text.RegularExpressions;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>What the operators take for a name.</summary>
internal static partial class Names
{
    public static bool IsUser(string name) => name.Length <= 63 && User.IsMatch(name);

    /// <summary>Of a database or a schema.</summary>
    public static bool IsDatabase(string name) => Database.IsMatch(name);

    public static bool IsCluster(string name) => name.Length <= 58 && Cluster.IsMatch(name);

    [GeneratedRegex(@"^[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex User { get; }

    [GeneratedRegex(@"^[a-zA-Z_][a-zA-Z0-9_]*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Database { get; }

    [GeneratedRegex(@"^[a-z]([-a-z0-9]*[a-z0-9])?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Cluster { get; }
}
