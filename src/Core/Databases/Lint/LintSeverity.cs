namespace DbDashboard.Core.Databases.Lint;

public enum LintSeverity
{
    /// <summary>It works, and could be better or will surprise somebody.</summary>
    Info,

    /// <summary>It works until something happens: a node is lost, somebody prunes, the load grows.</summary>
    Warning,

    /// <summary>It is refused, has no effect, never works, or loses data.</summary>
    Error,
}
