using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>What a file says of an Application: compared from commit to commit, it tells which one changed it.</summary>
/// <param name="Source">Null when the file does not declare it.</param>
internal sealed record DeclaredState(ApplicationSource? Source)
{
    /// <param name="filterOnly">Only the filter counts, not the revision, the path or the repository.</param>
    public static DeclaredState Of(ApplicationKey key, string file, ReadOnlyMemory<byte>? content, bool filterOnly)
    {
        var declared = content is null ? null : DeclaredApplications.Find(ManifestReader.Read(file, content.Value).Objects, key) is { } manifest ? DeclaredApplications.Read(manifest.Json)?.Source : null;
        return new(declared is null ? null : filterOnly ? new ApplicationSource("", "", "", Directory: Plain(declared.Directory)) : declared with { Directory = Plain(declared.Directory) });
    }

    // An empty pattern, an empty block and none select the same.
    private static DirectoryOptions Plain(DirectoryOptions? options) => options is null ? new DirectoryOptions()
        : options with { Include = options.Include is "" ? null : options.Include, Exclude = options.Exclude is "" ? null : options.Exclude };
}
