using System.Text.Json.Nodes;

namespace DbDashboard.Core.Actions.Requests;

/// <summary>
/// Collects an RFC 6902 patch: all tests come first, so they speak of the object as it is. A test of null passes where the
/// member is absent, as Argo CD applies it; the object that would hold the member has to be there.
/// </summary>
internal sealed class PatchDraft
{
    private readonly List<JsonObject> tests = [];
    private readonly List<JsonObject> changes = [];

    public PatchDraft Test(string path, JsonNode? value)
    {
        tests.Add(Operation("test", path, value));
        return this;
    }

    /// <summary>Puts a value where one may be or not; null takes it away.</summary>
    public PatchDraft Put(string path, JsonNode? value)
    {
        changes.Add(value is null ? new JsonObject { ["op"] = "remove", ["path"] = path } : Operation("add", path, value));
        return this;
    }

    public override string ToString() => GoJson.Write(new JsonArray([.. tests, .. changes]));

    private static JsonObject Operation(string kind, string path, JsonNode? value) =>
        new() { ["op"] = kind, ["path"] = path, ["value"] = value?.DeepClone() };
}
