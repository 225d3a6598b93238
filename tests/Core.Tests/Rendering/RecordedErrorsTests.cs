using System.Text.Json.Nodes;
using DbDashboard.Core.Rendering;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Rendering;

/// <summary>Where Argo CD could not render a recorded directory, we say why in its words.</summary>
public sealed class RecordedErrorsTests
{
    private static readonly string[] Words =
    [
        "app path does not exist", "app path is not a directory", "out-of-bounds symlinks", "Failed to unmarshal", "Found multiple objects", "Object 'Kind' is missing",
    ];

    [Fact]
    public async Task Every_recorded_rendering_error_is_found_without_asking_Argo_CD()
    {
        var misses = new List<string>();
        foreach (var (root, folder) in from root in Recordings.Roots() from folder in Recordings.FoldersOf(Path.Combine(root, "cases")) select (root, folder))
        {
            var word = Words.FirstOrDefault(w => Message(folder).Contains(w, StringComparison.Ordinal));
            if (word is not null && RecordedApplication.Load(folder) is { } recorded && await ErrorAsync(root, folder, recorded) is var ours && ours?.Contains(word, StringComparison.Ordinal) != true)
            {
                misses.Add($"{folder}: {ours}");
            }
        }

        Assert.Empty(misses);
    }

    private static string Message(string folder)
    {
        var file = Path.Combine(folder, "manifests.json");
        var body = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))?["response"]?["body"] as JsonObject : null;
        return body?["message"]?.ToString() ?? "";
    }

    private static async Task<string?> ErrorAsync(string root, string folder, RecordedApplication recorded)
    {
        var git = BundleRepository.Reader(Path.Combine(root, "git"), Path.Combine(folder, "refs.json"), DateTimeOffset.UnixEpoch);
        var source = recorded.Application.Source;
        var commit = git.Refs(source.RepoUrl).Value?.Resolve(source.EffectiveRevision);
        var read = commit is null ? null : await new SelectionReader(git).ReadAsync(source.RepoUrl, commit, source, recorded.Application.Key.Name, TestContext.Current.CancellationToken);
        return read?.Value?.Error ?? read?.Value?.Selection?.Error ?? read?.Why;
    }
}
