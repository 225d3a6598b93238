namespace DbDashboard.Core.Actions.Audit;

/// <summary>Which rows of the audit a person may see.</summary>
public static class AuditSight
{
    /// <summary>What is about a project that a person may not see does not exist for them. An attempt that came to no plan names no project, and may name an application of any: it is its author's, and of those who see all.</summary>
    public static bool Sees(this Actor reader, AuditRecord row) => row.Entry.Target.Project is { } project
        ? reader.RoleIn(row.Entry.Target.Instance, project) > Role.None
        : reader.RoleEverywhere > Role.None || (reader.HasAnyRole && row.Entry.Actor.Subject == AuditText.Clean(reader.Subject, AuditLimits.Name));
}
