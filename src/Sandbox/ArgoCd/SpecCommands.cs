using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>Changes of an application's spec and metadata through Argo CD's API.</summary>
internal sealed class SpecCommands(Platform platform)
{
    private static readonly Writer Server = new("argocd");
    private static readonly string[] Persisted = ["labels", "annotations", "finalizers"];
    private readonly SpecValidation validation = new(platform);

    /// <summary>A JSON or merge patch of the whole Application; only spec, labels, annotations and finalizers are kept of it.</summary>
    public StoredObject Patch(string name, string patch, string patchType, string user)
    {
        var body = platform.Commands.Find(name).Body();
        ApplicationJson.MakeTyped(body);
        var patched = (JsonObject)body.DeepClone();
        try
        {
            switch (patchType)
            {
                case "json" or "":
                    JsonPatch.Apply(patched, JsonNode.Parse(patch)!.AsArray());
                    break;
                case "merge":
                    JsonPatch.Merge(patched, Json.Parse(patch));
                    break;
                default:
                    throw ApiException.Invalid($"Patch type '{patchType}' is not supported");
            }
        }
        catch (Exception error) when (error is PatchException or JsonException or InvalidOperationException)
        {
            throw ApiException.Unknown($"error applying patch: {error.Message}");
        }

        return Replace(body, patched, user, validate: true);
    }

    /// <summary>Another spec, whole; the last writer wins.</summary>
    public StoredObject PutSpec(string name, JsonObject spec, bool validate, string user)
    {
        var body = platform.Commands.Find(name).Body();
        var wanted = (JsonObject)body.DeepClone();
        wanted["spec"] = spec.DeepClone();
        return Replace(body, wanted, user, validate);
    }

    public StoredObject PutWhole(string name, JsonObject wanted, bool validate, string user) => Replace(platform.Commands.Find(name).Body(), wanted, user, validate);

    private StoredObject Replace(JsonObject body, JsonObject wanted, string user, bool validate)
    {
        var moves = body.Str("spec", "project") != wanted.Str("spec", "project");
        var changed = !JsonNode.DeepEquals(body["spec"], wanted["spec"]);
        body["spec"] = wanted["spec"]?.DeepClone();
        foreach (var member in Persisted)
        {
            body.Need("metadata").Put(member, wanted.At("metadata", member)?.DeepClone());
        }

        platform.Dialect.Admit(ResourceTypes.Application, body);
        platform.Dialect.Rewrite(body);
        var app = new AppSpec(body.Str("metadata", "name"), body);
        if (validate)
        {
            validation.Check(app, moves);
        }

        var stored = platform.World.Store.Put(body, Server);
        if (changed)
        {
            platform.Events.ByUser(app, "ResourceUpdated", $"{user} updated application spec", user);
        }

        return stored;
    }
}
