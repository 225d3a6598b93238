namespace DbDashboard.Core.Actions.Refusals;

/// <summary>Who may: the token, Argo CD's rights, the project.</summary>
internal static class AccessRefusals
{
    public static Refusal? SignIn(RefusedCall call) => call switch
    {
        { Status: not 401 } => null,
        _ when call.Says("expired") => new("token-expired", RefusalKind.SignIn, $"The dashboard's token for Argo CD has expired ({call.Quoted}): renew it, then press again."),
        _ when call.Says("username or password") || call.Says("credentials") => new("login-refused", RefusalKind.SignIn, $"Argo CD does not accept the name or the password ({call.Quoted})."),
        _ => new("token-refused", RefusalKind.SignIn, $"Argo CD does not accept the dashboard's token ({call.Quoted}): set a valid one, then press again."),
    };

    public static Refusal? Rights(RefusedCall call)
    {
        // Git says it too, of keys: that is no 403.
        if (call.Status != 403 || !call.Says("permission denied"))
        {
            return null;
        }

        // "permission denied: applications, sync, cases/ok, sub: viewer, iat: 2026-…"
        return call.Between("permission denied: ", ", sub: ") is { } right
            ? new("right-missing", RefusalKind.Rights, $"Argo CD does not let the account '{Account(call)}' {call.Verb} {call.Application}: it lacks the right '{right}', which an administrator of Argo CD gives.")
            : new("right-or-application-missing", RefusalKind.Rights, $"Argo CD says only 'permission denied': its account for the dashboard may not see {call.Application}{InProject(call)}, or there is no such application. Look whether it still exists, then at the account's rights.");
    }

    public static Refusal? Project(RefusedCall call)
    {
        if (call.Says("is not allowed in project"))
        {
            var project = call.Between("is not allowed in project \"", "\"") ?? call.Project;
            return new("project-missing", RefusalKind.ProjectDenies, $"The Argo CD project '{project}' does not exist or does not allow {call.Application}: while that is so Argo CD answers nothing about it. Create or correct the project.");
        }

        if (call.Says("is not permitted in project"))
        {
            return new("project-forbids", RefusalKind.ProjectDenies, $"The Argo CD project '{call.Between("is not permitted in project '", "'") ?? call.Project}' forbids it: {Subject(call)} is not among what it permits. Permit it in the project, or choose another.");
        }

        return call.Between("is not permitted to manage ", " in ") is { } managed
            ? new("project-forbids-kind", RefusalKind.ProjectDenies, $"The Argo CD project of {call.Application} does not permit it to manage {managed}: permit the kind in the project.")
            : NotPermittedNamespace(call);
    }

    private static Refusal? NotPermittedNamespace(RefusedCall call) => call.Says("is not permitted") && call.Between("namespace '", "'") is { } space
        ? new("namespace-forbidden", RefusalKind.ProjectDenies, $"Argo CD may not manage applications in the namespace '{space}': allow the namespace in Argo CD's settings.")
        : null;

    private static string Account(RefusedCall call) => call.Between(", sub: ", ",") ?? call.After(", sub: ") ?? "";

    private static string InProject(RefusedCall call) => call.Project.Length == 0 ? "" : $" in project '{call.Project}'";

    // "application repo http://… is not permitted in project 'x'"
    private static string Subject(RefusedCall call) =>
        call.Between("InvalidSpecError: application ", " is not permitted in project") ?? call.Between("InvalidSpecError: ", " is not permitted in project") ?? "what it asks for";
}
