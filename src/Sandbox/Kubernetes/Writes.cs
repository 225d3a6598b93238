using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Create, update, patch and delete.</summary>
internal sealed class Writes(World world)
{
    public async Task AnswerAsync(HttpContext context, Target target)
    {
        var text = await Replies.BodyAsync(context);
        var writer = new Writer(Manager(context.Request), target.Subresource);
        var stored = world.Do(() => context.Request.Method switch
        {
            "POST" => Create(target, text, writer),
            "PUT" => Update(target, Read(text), writer),
            "PATCH" => Patch(target, text, context.Request.ContentType ?? "", writer),
            "DELETE" => world.Store.Delete(Existing(target)),
            _ => throw StatusException.BadRequest("method not allowed"),
        });
        await Replies.BytesAsync(context, context.Request.Method == "POST" ? 201 : 200, stored.Raw);
    }

    // What the client calls itself, else the first word of its agent, as the API server does.
    private static string Manager(HttpRequest request) =>
        request.Query["fieldManager"].ToString() is { Length: > 0 } given ? given : request.Headers.UserAgent.ToString().Split('/', ' ')[0] is { Length: > 0 } agent ? agent : "unknown";

    private StoredObject Existing(Target target) =>
        world.Store.Find(target.Type, target.Namespace, target.Name) ?? throw StatusException.NotFound(target.Type, target.Name);

    private StoredObject Create(Target target, string text, Writer writer)
    {
        var body = Read(text);
        var metadata = body.Need("metadata");
        if (target.Namespace.Length > 0)
        {
            metadata["namespace"] = target.Namespace;
        }

        FieldTypes.Check(target.Type, body);
        return world.Store.Find(target.Type, metadata.Str("namespace"), metadata.Str("name")) is null
            ? world.Store.Put(body, writer)
            : throw StatusException.Exists(target.Type, metadata.Str("name"));
    }

    private StoredObject Update(Target target, JsonObject body, Writer writer)
    {
        var existing = Existing(target);
        var expected = body.Str("metadata", "resourceVersion");
        if (expected.Length > 0 && expected != existing.Body().Str("metadata", "resourceVersion"))
        {
            throw StatusException.Conflict(target.Type, target.Name);
        }

        FieldTypes.Check(target.Type, body);
        return world.Store.Put(body, writer);
    }

    private StoredObject Patch(Target target, string text, string contentType, Writer writer)
    {
        var body = Existing(target).Body();
        try
        {
            if (contentType.StartsWith("application/json-patch+json", StringComparison.Ordinal))
            {
                JsonPatch.Apply(body, JsonNode.Parse(text)!.AsArray());
            }
            else
            {
                JsonPatch.Merge(body, Read(text));
            }
        }
        catch (PatchException)
        {
            throw StatusException.Rejected();
        }

        FieldTypes.Check(target.Type, body);
        return world.Store.Put(body, writer);
    }

    private static JsonObject Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw StatusException.BadRequest("the body is no object");
        }
        catch (JsonException error)
        {
            throw StatusException.BadRequest(error.Message);
        }
    }
}
