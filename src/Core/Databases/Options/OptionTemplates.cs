using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Rendering.Manifests;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Options;

/// <summary>The manifests of <c>docs/options</c>, filled in for one application and branch, and the Applications that they make.</summary>
internal static partial class OptionTemplates
{
    public const string Staging = "staging-app-of-apps.yaml";

    public const string Set = "applicationset.yaml";

    /// <summary>The manifest with its places filled in; every place stands within double quotes, and what comes from outside is escaped for that.</summary>
    public static string Fill(string name, IReadOnlyDictionary<string, string> values)
    {
        using var stream = typeof(OptionTemplates).Assembly.GetManifestResourceStream($"options/{name}")!;
        using var reader = new StreamReader(stream);
        return Place().Replace(reader.ReadToEnd(), match => values.TryGetValue(match.Groups["name"].Value, out var value) ? JsonEncodedText.Encode(value).ToString() : match.Value);
    }

    /// <summary>The Applications that the filled-in manifests declare, or make from a list.</summary>
    public static IReadOnlyList<Application> Applications(string text, string instance) =>
        [.. ManifestReader.Read("options.yaml", System.Text.Encoding.UTF8.GetBytes(text)).Objects.Items.SelectMany(item => item.Key.Kind switch
        {
            "Application" => [Application(item.Json, instance)],
            "ApplicationSet" => Generated(item.Json).Select(json => Application(json, instance)),
            _ => Enumerable.Empty<Application>(),
        })];

    /// <summary>A list generator's elements, each put into the template.</summary>
    private static IEnumerable<string> Generated(string json)
    {
        var set = CanonicalJson.Parse(json);
        var template = CanonicalJson.Write(set.At("spec").At("template"));
        foreach (var element in (set.At("spec").At("generators") as JsonArray ?? []).SelectMany(generator => generator.At("list").At("elements") as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return Parameter().Replace(template, match => JsonEncodedText.Encode(element[match.Groups["name"].Value]?.ToString() ?? "").ToString());
        }
    }

    // It does not exist yet, so nothing of it is live: what it declares is made, or is somebody else's.
    private static Application Application(string json, string instance)
    {
        var metadata = CanonicalJson.Parse(json).At("metadata");
        var key = new ApplicationKey(instance, metadata.At("namespace")?.ToString() ?? "", metadata.At("name")?.ToString() ?? "");
        return ChildSpec.After(key, json, null, null) with { Sync = SyncStatus.OutOfSync };
    }

    [GeneratedRegex(@"\$\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\{\s*\.(?<name>[a-z]+)\s*\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
