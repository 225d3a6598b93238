namespace DbDashboard.Dashboard.Security;

/// <summary>Whose rights Argo CD checks for a press.</summary>
public static class ActingAs
{
    public static string Words(AccessOptions access) => access.OpenIdConnect is { ActAsPerson: true }
        ? "Presses act as you in Argo CD: it checks your own rights and writes your name."
        : "Presses act as the dashboard's own token in Argo CD; what you may do is checked here, and your name is in the audit.";
}
