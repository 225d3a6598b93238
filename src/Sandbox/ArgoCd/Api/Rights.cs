using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>Answers "may I": resource, verb, and what it is about.</summary>
internal static class Rights
{
    private static readonly string[] Resources = ["clusters", "projects", "applications", "applicationsets", "repositories", "write-repositories", "certificates", "accounts", "gpgkeys", "logs", "exec", "extensions"];
    private static readonly string[] Verbs = ["get", "create", "update", "delete", "sync", "override", "action", "invoke"];

    public static Task AnswerAsync(Call call)
    {
        var (resource, verb, subject) = (call.Names[0], call.Names[1], call.Names[2]);
        if (!Resources.Contains(resource))
        {
            throw ApiException.Invalid($"[{string.Join(' ', Resources)}] does not contain {resource}");
        }

        if (!Verbs.Contains(verb))
        {
            throw ApiException.Invalid($"[{string.Join(' ', Verbs)}] does not contain {verb}");
        }

        var project = subject.Split('/')[0];
        var may = resource is "applications" or "logs" or "applicationsets" ? call.Caller.May(resource == "logs" ? "get" : verb, project) : verb == "get" ? call.Caller.Projects.Count == 0 || call.Caller.Sees(project) : call.Caller == Accounts.Admin;
        return call.JsonAsync(new JsonObject { ["value"] = may ? "yes" : "no" });
    }
}
