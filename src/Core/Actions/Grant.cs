using System.IO.Enumeration;

namespace DbDashboard.Core.Actions;

/// <summary>A role in some projects of some Argo CD instances.</summary>
/// <param name="Instance">The configured name of an instance, or a pattern with <c>*</c>.</param>
/// <param name="Project">The name of an Argo CD project, or a pattern with <c>*</c>.</param>
public sealed record Grant(Role Role, string Instance = Grant.All, string Project = Grant.All)
{
    /// <summary>The pattern of everything.</summary>
    public const string All = "*";

    public bool Covers(string instance, string project) => Matches(Instance, instance) && Matches(Project, project);

    /// <summary>True when a name fits: letters count as they are written.</summary>
    public static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
