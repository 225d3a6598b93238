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
        return call.JsonAsync(new JsonObject { ["value"] = May(call, resource, verb, project) ? "yes" : "no" });
    }

    private static bool May(Call call, string resource, string verb, string project) => resource switch
    {
        // Who is confined to projects was given no logs; before 3.0 whoever may read an application may read its logs.
        "logs" => verb == "get" && call.Caller.Sees(project) && (call.Caller.Projects.Count == 0 || !call.Platform.Dialect.LogsAreTheirOwnRight),
        "applications" or "applicationsets" => call.Caller.May(verb, project),
        _ => verb == "get" ? call.Caller.Sees(project) : call.Caller == Accounts.Admin,
    };
}
