using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd.Api;

/// <summary>The list of applications, and who stands on it.</summary>
internal static class ApplicationList
{
    public static Task AnswerAsync(Call call)
    {
        _ = call.Caller;
        CheckSelector(call);
        var (version, items) = call.Platform.World.Do(() => (call.Platform.World.Store.Version, call.Platform.World.Store.List(ResourceTypes.Application).Where(stored => Wants(call, stored)).ToList()));
        return call.BytesAsync(Listed(version, items, call.Query("fields")));
    }

    /// <summary>Which applications a list or stream shows.</summary>
    public static bool Wants(Call call, StoredObject stored)
    {
        var (projects, selector, repository) = (call.Projects, call.Query("selector"), call.Query("repo"));
        if (call.Query("name") is { Length: > 0 } name && name != stored.Name)
        {
            return false;
        }

        if (projects.Count == 0 && selector.Length == 0 && repository.Length == 0 && call.Caller.Projects.Count == 0)
        {
            return true;
        }

        var app = AppSpec.Of(stored);
        return call.Caller.May("get", app.Project) && (projects.Count == 0 || projects.Contains(app.Project))
            && (repository.Length == 0 || app.Source.Str("repoURL") == repository) && Selector.LabelsMatch(app.Body.At("metadata", "labels"), selector);
    }

    /// <summary>Refuses a label selector that does not parse, as the server does: with 500.</summary>
    public static void CheckSelector(Call call)
    {
        if (call.Query("selector").StartsWith("!!", StringComparison.Ordinal))
        {
            throw ApiException.Unknown("error parsing the selector: unable to parse requirement: found '!', expected: identifier");
        }
    }

    private static byte[] Listed(long version, List<StoredObject> items, string fields)
    {
        using var body = new MemoryStream();
        body.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"metadata\":{{\"resourceVersion\":\"{version}\"}},\"items\":{(items.Count == 0 ? "null" : "[")}")));
        for (var index = 0; index < items.Count; index++)
        {
            body.Write(index == 0 ? [] : ","u8);
            var listed = ApplicationJson.Listed(items[index]);
            body.Write(fields.Length == 0 ? listed : Json.Bytes(Fields.KeepInList(JsonNode.Parse(listed)!, fields)));
        }

        body.Write(items.Count == 0 ? "}"u8 : "]}"u8);
        return body.ToArray();
    }
}
