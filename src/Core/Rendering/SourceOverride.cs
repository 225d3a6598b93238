using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;
using YamlDotNet.Core;

namespace DbDashboard.Core.Rendering;

/// <summary>Override files in the directory itself (.argocd-source.yaml, then .argocd-source-name.yaml), merged over the source.</summary>
internal static class SourceOverride
{
    /// <returns>The source as Argo CD uses it, with the override files that are there; or an error when one cannot be read.</returns>
    public static (ApplicationSource Source, EquatableList<string> Files, string? Error) Apply(ApplicationSource source, IReadOnlyList<SourceFile> files, string applicationName)
    {
        var merged = new List<string>();
        foreach (var name in new[] { ".argocd-source.yaml", $".argocd-source-{applicationName}.yaml" })
        {
            if (files.FirstOrDefault(file => file.Path == name) is not { } file)
            {
                continue;
            }

            var (patch, error) = Read(file);
            if (error is not null)
            {
                return (source, merged.ToEquatableList(), $"{name}: {error}");
            }

            merged.Add(name);
            source = Merge(source, patch!);
        }

        return (source, merged.ToEquatableList(), null);
    }

    private static (JsonObject? Patch, string? Error) Read(SourceFile file)
    {
        try
        {
            return file.Content is { } content && YamlTree.Read(System.Text.Encoding.UTF8.GetString(content.Span), new()).Root is var root
                ? root is JsonObject patch ? (patch, null) : root is null ? (new(), null) : (null, "it is no mapping")
                : (null, "it was not read");
        }
        catch (Exception error) when (error is YamlException or ManifestLimitException)
        {
            return (null, error.Message);
        }
    }

    private static ApplicationSource Merge(ApplicationSource source, JsonObject patch) => source with
    {
        Directory = patch.TryGetPropertyValue("directory", out var directory) ? Merge(source.Directory, directory) : source.Directory,
        HasHelm = Has(patch, "helm", source.HasHelm),
        HasKustomize = Has(patch, "kustomize", source.HasKustomize),
        HasPlugin = Has(patch, "plugin", source.HasPlugin),
    };

    private static bool Has(JsonObject patch, string tool, bool before) => patch.ContainsKey(tool) ? patch[tool] is JsonObject : before;

    private static DirectoryOptions? Merge(DirectoryOptions? before, JsonNode? patch)
    {
        if (patch is not JsonObject directory)
        {
            return null;
        }

        var options = before ?? new();
        return options with
        {
            Recurse = directory.ContainsKey("recurse") ? directory["recurse"] is JsonValue recurse && recurse.TryGetValue<bool>(out var on) && on : options.Recurse,
            Include = directory.ContainsKey("include") ? directory["include"]?.ToString() : options.Include,
            Exclude = directory.ContainsKey("exclude") ? directory["exclude"]?.ToString() : options.Exclude,
            HasJsonnet = directory.ContainsKey("jsonnet") ? directory["jsonnet"] is JsonObject : options.HasJsonnet,
        };
    }
}
