using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Remedies;

/// <summary>Names one of an application's sources: with several, a patch of spec.source would change nothing.</summary>
internal static class WhichSource
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary><c>orders</c>, or <c>source 2 of orders</c>.</summary>
    public static string Name(Facts facts, ApplicationSource source) =>
        Index(facts, source) is { } index ? $"source {index + 1} of {facts.Application.Key.Name}" : facts.Application.Key.Name;

    /// <summary><c> of source 2</c>, or nothing.</summary>
    public static string Of(Facts facts, ApplicationSource source) => Index(facts, source) is { } index ? $" of source {index + 1}" : "";

    /// <summary>The parameter of patch-source that says which; none for an application with one.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameter(Facts facts, ApplicationSource source) =>
        Index(facts, source) is { } index ? [KeyValuePair.Create("source", $"{index}")] : [];

    /// <summary>The patch of one member of the source's directory block: YAML for a single source, a JSON patch with tests for one of several.</summary>
    public static CopyableCommand Patch(Facts facts, ApplicationSource source, string member, JsonNode value, string yaml) => Index(facts, source) is { } index
        ? new($"JSON patch for source {index + 1}", JsonPatch($"/spec/sources/{index}", source, member, value), "json")
        : new("Patch for the Application", $"spec:\n  source:\n    directory:\n      {member}: {yaml}\n", "yaml");

    private static int? Index(Facts facts, ApplicationSource source) =>
        facts.Application.IsMultiSource || facts.Application.Sources.Count > 1 ? Math.Max(0, facts.Application.Sources.Items.ToList().IndexOf(source)) : null;

    private static string JsonPatch(string at, ApplicationSource source, string member, JsonNode value) => new JsonArray(
        Step("test", $"{at}/repoURL", source.RepoUrl),
        Step("test", $"{at}/path", source.Path),
        source.Directory is null ? Step("add", $"{at}/directory", new JsonObject { [member] = value }) : Step("add", $"{at}/directory/{member}", value)).ToJsonString(Readable);

    private static JsonObject Step(string op, string path, JsonNode value) => new JsonObject { ["op"] = op, ["path"] = path, ["value"] = value };
}
