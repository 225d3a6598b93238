using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;
using YamlDotNet.Core;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>Reads the text of a file into what the rules look at. What cannot be read is said, not guessed.</summary>
public static class LintFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>Whether a file of this name is looked at.</summary>
    public static bool IsRead(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)) || path == "Kustomization" || path.EndsWith("/Kustomization", StringComparison.Ordinal);

    /// <param name="isTemplate">It stands in the templates of a Helm chart: its text is no manifest before Helm has filled it in.</param>
    public static LintFile Read(string path, string text, bool isTemplate = false)
    {
        var source = new LintText(path, text);
        if (isTemplate)
        {
            return new(source, [], "it is a template of a Helm chart, and what Helm makes of it is not known here");
        }

        try
        {
            var limits = new ManifestLimits();
            var roots = Documents(source).Select(span => NodeReader.Read(source, span, limits)).OfType<LintNode>().ToList();
            var file = new LintFile(source, roots);
            file.Manifests = [.. roots.SelectMany(Expanded).Select(root => Manifest(file, root)).OfType<LintManifest>()];
            return file;
        }
        catch (YamlException error)
        {
            return new(source, [], text.Contains("{{", StringComparison.Ordinal) ? "it holds template marks ({{ … }}) and is no YAML before they are filled in" : $"it is not valid YAML: line {error.Start.Line}: {error.Message}");
        }
        catch (ManifestLimitException limit)
        {
            return new(source, [], limit.Message);
        }
    }

    private static IEnumerable<DocumentSpan> Documents(LintText source)
    {
        var offset = 0;
        foreach (var (text, linesBefore) in YamlDocuments.Split(source.Text))
        {
            yield return new(text, offset, linesBefore);
            offset += text.Length;
        }
    }

    private static IEnumerable<LintNode> Expanded(LintNode root) => root["items"] is { IsSequence: true } items ? items.Items() : [root];

    private static LintManifest? Manifest(LintFile file, LintNode root)
    {
        if (root.Scalar("kind") is not { Length: > 0 } kind || root.Scalar("apiVersion") is not { } apiVersion)
        {
            return null;
        }

        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var name = root.Scalar("metadata", "name") ?? root.Scalar("metadata", "generateName") ?? "";
        var key = new ResourceKey(slash < 0 ? "" : apiVersion[..slash], kind, root.Scalar("metadata", "namespace") ?? "", name);
        return new(file, key, apiVersion[(slash + 1)..], root);
    }
}
