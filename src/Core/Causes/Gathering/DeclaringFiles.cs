using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Whether a file declares an object at a commit; each file is read and parsed once.</summary>
internal sealed class DeclaringFiles(IGitReader git, Facts facts, string repoUrl)
{
    private readonly Dictionary<(string Commit, string File), EquatableList<ManifestObject>> known = [];

    public static bool IsManifest(string file) => FileFilter.IsManifestName(file);

    /// <param name="file">From the repository's root.</param>
    public async Task<bool> DeclaresAsync(string commit, string file, ResourceKey key, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue((commit, file), out var objects))
        {
            objects = known[(commit, file)] = IsManifest(file) ? await ReadAsync(commit, file, cancellationToken) : [];
        }

        return objects.Items.Any(o => !o.Hook && facts.IsSameObject(key, o.Key));
    }

    private async Task<EquatableList<ManifestObject>> ReadAsync(string commit, string file, CancellationToken cancellationToken)
    {
        var ids = await git.ReadPathIdsAsync(repoUrl, [commit], file, cancellationToken);
        if (ids.ValueIfKnown is not [{ } blob])
        {
            return [];
        }

        var blobs = await git.ReadBlobsAsync(repoUrl, [blob], cancellationToken);
        return blobs.ValueIfKnown is [var content] ? ManifestReader.Read(file, content).Objects : [];
    }
}
