using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>One request to Argo CD's API: who asks, what the path names, and the answers that are given in one way only.</summary>
internal sealed class Call(HttpContext context, Platform platform, IReadOnlyList<string> names, Account? caller)
{
    public HttpContext Context => context;

    public Platform Platform => platform;

    /// <summary>What stands at the pattern's placeholders.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Null for someone without a session.</summary>
    public Account? Anyone => caller;

    /// <summary>Who asks; 401 when nobody.</summary>
    public Account Caller => caller ?? throw ApiException.Unauthenticated("no session information");

    public bool IsEventStream => context.Request.Headers.Accept.ToString() == "text/event-stream";

    public string Query(string name) => context.Request.Query[name].ToString();

    /// <summary>Projects named in the query, by either of its names.</summary>
    public IReadOnlyList<string> Projects => [.. context.Request.Query["project"].Concat(context.Request.Query["projects"]).OfType<string>().Where(name => name.Length > 0)];

    public async Task<JsonObject> BodyAsync()
    {
        var text = await Replies.BodyAsync(context);
        try
        {
            return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? throw ApiException.Invalid("json: cannot unmarshal the body into an object");
        }
        catch (JsonException error)
        {
            throw ApiException.Invalid(error.Message);
        }
    }

    public Task JsonAsync(JsonNode body)
    {
        var filtered = Query("fields") is { Length: > 0 } fields ? Fields.Keep(body, fields) : body;
        return BytesAsync(Json.Bytes(filtered));
    }

    public Task BytesAsync(byte[] body)
    {
        context.Response.Headers["Grpc-Metadata-Content-Type"] = "application/grpc";
        return Replies.BytesAsync(context, 200, body);
    }

    /// <summary>The application of the path, when the caller may do this with it. Absent and forbidden look alike unless the project is given.</summary>
    public StoredObject Application(string verb = "get", string? project = null)
    {
        var stored = platform.World.Store.Find(ResourceTypes.Application, "argocd", names[0]);
        var given = project is { Length: > 0 } ? project : Projects.Count > 0 ? Projects[0] : "";
        if (stored is null)
        {
            throw given.Length > 0 && Caller.Sees(given) ? ApiException.NotFound($"applications.argoproj.io \"{names[0]}\" not found") : ApiException.Denied();
        }

        var owner = AppSpec.Of(stored).Project;
        if (!Caller.May("get", owner) || (given.Length > 0 && given != owner))
        {
            throw ApiException.Denied();
        }

        if (platform.Projects.Find(owner) is null)
        {
            throw ApiException.Invalid($"app is not allowed in project \"{owner}\", or the project does not exist");
        }

        return Caller.May(verb, owner) ? stored : throw ApiException.Denied($"permission denied: applications, {verb}, {owner}/{stored.Name}, sub: {Caller.Name}, iat: {Json.Time(platform.World.Clock.Now)}");
    }
}
