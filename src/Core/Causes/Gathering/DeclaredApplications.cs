using System.Text;
using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads an Application manifest that stands in Git.</summary>
internal static class DeclaredApplications
{
    /// <summary>Null when it is none of a single source, or cannot be read.</summary>
    public static (ApplicationSource Source, SyncPolicy Policy)? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Member(document.RootElement, "spec") is { } spec && Member(spec, "source") is { } source ? (Source(source), Policy(spec)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The 1-based line of the include pattern in the document that begins at <paramref name="from"/>; null when it has none.</summary>
    public static int? FilterLine(ReadOnlySpan<byte> file, int from)
    {
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n'))
        {
            number++;
            if (number > from && line.StartsWith("---", StringComparison.Ordinal))
            {
                return null;
            }

            if (number >= from && line.TrimStart(' ', '-').StartsWith("include:", StringComparison.Ordinal))
            {
                return number;
            }
        }

        return null;
    }

    public static ManifestObject? Find(Selection? selection, ApplicationKey child) => selection is null ? null : Find(selection.Objects, child);

    public static ManifestObject? Find(EquatableList<ManifestObject> objects, ApplicationKey child) =>
        objects.Items.FirstOrDefault(o => o.Key is { Group: "argoproj.io", Kind: "Application" } && o.Key.Name == child.Name
            && (o.Key.Namespace.Length == 0 || o.Key.Namespace == child.Namespace));

    private static ApplicationSource Source(JsonElement source) => new(
        Text(source, "repoURL") ?? "",
        Text(source, "path") ?? "",
        Text(source, "targetRevision") ?? "",
        Text(source, "chart"),
        Text(source, "ref"),
        Member(source, "directory") is { } directory ? new DirectoryOptions(Flag(directory, "recurse") is true, Text(directory, "include"), Text(directory, "exclude"), Member(directory, "jsonnet") is not null) : null,
        Member(source, "helm") is not null,
        Member(source, "kustomize") is not null,
        Member(source, "plugin") is not null);

    private static SyncPolicy Policy(JsonElement spec) =>
        Member(spec, "syncPolicy") is { } policy && Member(policy, "automated") is { } automated
            ? new SyncPolicy(new AutomatedPolicy(Flag(automated, "enabled"), Flag(automated, "prune") is true, Flag(automated, "selfHeal") is true, Flag(automated, "allowEmpty") is true))
            : new SyncPolicy();

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool? Flag(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;
}
