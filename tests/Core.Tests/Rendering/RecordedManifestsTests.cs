using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Rendering.Manifests;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Rendering;

/// <summary>What Argo CD rendered for every recorded application with directory sources, field by field.</summary>
public sealed class RecordedManifestsTests
{
    [Fact]
    public async Task Every_recorded_application_renders_as_Argo_CD_rendered_it()
    {
        var misses = new List<string>();
        var compared = 0;
        foreach (var (root, folder) in Folders())
        {
            if (RecordedApplication.Load(folder) is not { Details.Manifests.IsKnown: true } recorded || await RenderAsync(root, folder, recorded.Application, atHead: true) is not { } head)
            {
                continue;
            }

            compared++;
            var expected = recorded.Details.Manifests.Value.Items.Select(Bare).Order(StringComparer.Ordinal).ToList();
            if (!head.SequenceEqual(expected) && !(await RenderAsync(root, folder, recorded.Application, atHead: false) ?? []).SequenceEqual(expected))
            {
                misses.AddRange(expected.Except(head).Select(miss => $"{folder}: not rendered {miss}").Concat(head.Except(expected).Select(more => $"{folder}: rendered {more}")));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} compared");
        Assert.True(misses.Count == 0, $"{compared} compared, {misses.Count} misses:\n" + string.Join('\n', misses.Take(20)));
    }

    private static IEnumerable<(string Root, string Folder)> Folders() =>
        from root in Recordings.Roots()
        from part in new[] { "cases", "cases-later", "platform" }
        where Directory.Exists(Path.Combine(root, part))
        from file in Directory.EnumerateFiles(Path.Combine(root, part), "manifests.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let folder = Path.GetDirectoryName(file)!
        where File.Exists(Path.Combine(folder, "refs.json"))
        select (root, folder);

    /// <param name="atHead">At the branch's head; else at the commit that Argo CD compared last, which it may still have had in its cache.</param>
    /// <returns>Null where another tool renders, or nothing is there to be rendered.</returns>
    private static async Task<List<string>?> RenderAsync(string root, string folder, Application application, bool atHead)
    {
        var git = BundleRepository.Reader(Path.Combine(root, "git"), Path.Combine(folder, "refs.json"), DateTimeOffset.UnixEpoch);
        var reader = new SelectionReader(git);
        var objects = new List<string>();
        foreach (var source in application.Sources.Items.Where(s => s.Ref is null))
        {
            var commit = atHead ? git.Refs(source.RepoUrl).Value?.Resolve(source.EffectiveRevision) : application.Revision;
            var read = commit is null ? null : (await reader.ReadAsync(source.RepoUrl, commit, source, application.Key.Name, TestContext.Current.CancellationToken)).ValueIfKnown;
            if (read?.Selection is not { Type: SourceType.Directory } selection)
            {
                return null;
            }

            objects.AddRange(selection is { Error: null, Complete: true } ? [] : [selection.Error ?? "incomplete"]);
            objects.AddRange(selection.Objects.Items.Select(o => Bare(o.Json)));
        }

        return [.. objects.Order(StringComparer.Ordinal)];
    }

    // Argo CD adds its tracking mark; the values of Secrets are masked in its reply.
    private static string Bare(string json)
    {
        var root = (JsonObject)CanonicalJson.Parse(json)!;
        var metadata = root["metadata"] as JsonObject ?? [];
        (metadata["annotations"] as JsonObject)?.Remove("argocd.argoproj.io/tracking-id");
        (metadata["labels"] as JsonObject)?.Remove("app.kubernetes.io/instance");
        foreach (var name in new[] { "annotations", "labels" }.Where(name => metadata[name] is null or JsonObject { Count: 0 }))
        {
            metadata.Remove(name);
        }

        if (root["kind"]?.ToString() == "Secret")
        {
            root.Remove("data");
            root.Remove("stringData");
        }

        return CanonicalJson.Write(root);
    }
}
