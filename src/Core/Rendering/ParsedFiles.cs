using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.Rendering;

/// <summary>Files that were parsed, by name and blob: a branch that changes one file of a folder has the others in common with the rest. Thread-safe.</summary>
internal sealed class ParsedFiles(long rememberedBytes)
{
    // The objects beside the text that they were read from.
    private const int BytesPerFile = 2_000;

    private readonly BoundedMemory<(string Path, string BlobId), ParsedFile> known = new(rememberedBytes);

    /// <param name="path">Relative to the source's path: Argo CD's errors name it so.</param>
    public ParsedFile Read(string path, string blobId, ReadOnlyMemory<byte> content) =>
        known.Find((path, blobId)) ?? known.Keep((path, blobId), ManifestReader.Read(path, content), content.Length + BytesPerFile);
}
