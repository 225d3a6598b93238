using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Kubernetes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Control;

/// <summary>The control object over HTTP: <c>POST /control/{action}</c> with a JSON body; <c>GET /control</c> lists the actions, <c>GET /control/writes</c> the writes that were received.</summary>
internal sealed class ControlApi(SandboxControl control)
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["commit"] = "repository, branch, message, changes {path: text or null}, author, email",
        ["merge"] = "repository, into, from",
        ["delete-branch"] = "repository, branch",
        ["edit"] = "apiVersion, kind, namespace, name, patch {…}, manager",
        ["apply"] = "the object",
        ["delete"] = "apiVersion, kind, namespace, name",
        ["refresh"] = "application",
        ["fail"] = "service (ArgoCd, Kubernetes, Git), kind (Latency, Status, Down, CutBody, CutUndone, CutDone, ExpiredToken, Forbidden, Gone, Hang, HangDone), path, method, status, delayMilliseconds, times",
        ["heal"] = "",
        ["cut-streams"] = "",
        ["compact"] = "",
        ["advance"] = "seconds",
    };

    public async Task HandleAsync(HttpContext context)
    {
        var action = context.Request.Path.Value!["/".Length..].Split('/').ElementAtOrDefault(1) ?? "";
        if (context.Request.Method == "GET" && action == "writes")
        {
            await Replies.JsonAsync(context, 200, new JsonObject { ["items"] = Json.List(control.Writes.Select(write => write.ToJson())) });
            return;
        }

        if (context.Request.Method != "POST" || !Actions.ContainsKey(action))
        {
            await Replies.JsonAsync(context, context.Request.Method == "GET" ? 200 : 404, new JsonObject(Actions.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))));
            return;
        }

        try
        {
            var text = await Replies.BodyAsync(context);
            await Replies.JsonAsync(context, 200, Act(action, text.Length == 0 ? [] : Json.Parse(text)));
        }
        catch (Exception error) when (error is ArgumentException or StatusException or ArgoCd.ApiException or JsonException or FormatException)
        {
            await Replies.JsonAsync(context, 400, new JsonObject { ["error"] = error.Message });
        }
    }

    private JsonObject Act(string action, JsonObject body)
    {
        switch (action)
        {
            case "commit":
                return new JsonObject { ["commit"] = control.Commit(body.Str("repository"), body.Str("branch"), body.Str("message"), Changes(body), Author(body)) };
            case "merge":
                return new JsonObject { ["commit"] = control.Merge(body.Str("repository"), body.Str("into"), body.Str("from"), Author(body)) };
            case "delete-branch":
                control.DeleteBranch(body.Str("repository"), body.Str("branch"));
                break;
            case "fail":
                control.Fail(ToFault(body));
                break;
            case "advance":
                control.Advance(TimeSpan.FromSeconds(body.Number(0, "seconds")));
                break;
            default:
                ActOnCluster(action, body);
                break;
        }

        return [];
    }

    private void ActOnCluster(string action, JsonObject body)
    {
        var (version, kind, ns, name) = (body.Str("apiVersion"), body.Str("kind"), body.Str("namespace"), body.Str("name"));
        switch (action)
        {
            case "edit":
                control.Edit(version, kind, ns, name, Json.Text(body["patch"]), body.Str("manager") is { Length: > 0 } manager ? manager : "kubectl-edit");
                break;
            case "apply":
                control.Apply(Json.Text(body));
                break;
            case "delete":
                control.Delete(version, kind, ns, name);
                break;
            case "refresh":
                control.Refresh(body.Str("application"));
                break;
            case "heal":
                control.Heal();
                break;
            case "cut-streams":
                control.CutStreams();
                break;
            default:
                control.Compact();
                break;
        }
    }

    private static Dictionary<string, string?> Changes(JsonObject body) =>
        body["changes"] is JsonObject changes ? changes.ToDictionary(change => change.Key, change => change.Value?.ToString(), StringComparer.Ordinal) : [];

    private static GitAuthor? Author(JsonObject body) => body.Str("author") is { Length: > 0 } name ? new GitAuthor(name, body.Str("email")) : null;

    private static Fault ToFault(JsonObject body) => new(
        Enum.Parse<FaultyApi>(body.Str("service"), ignoreCase: true),
        Enum.Parse<FaultKind>(body.Str("kind"), ignoreCase: true),
        body.Str("path") is { Length: > 0 } path ? path : "/",
        body.Number(500, "status"),
        TimeSpan.FromMilliseconds(body.Number(0, "delayMilliseconds")),
        body["times"] is null ? null : body.Number(1, "times"),
        body.Str("method"));
}
