namespace DbDashboard.Core.Rendering;

/// <summary>Reads files through symbolic links, within what was read from Git: nothing is ever followed on a disk.</summary>
internal sealed class SymlinkTargets(IReadOnlyList<SourceFile> files)
{
    private const int MaxLinks = 40;

    private readonly Dictionary<string, SourceFile> byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <returns>The content; or null with the step and the sentence that say why there is none.</returns>
    public (ReadOnlyMemory<byte>? Content, SelectionStep Step, string Why) Read(SourceFile file)
    {
        for (var links = 0; file.SymlinkTarget is not null && file.Content is null; links++)
        {
            var target = SourcePath.Join(SourcePath.Folder(file.Path), file.SymlinkTarget);
            if (target is null)
            {
                return file.TargetMissing
                    ? (null, SelectionStep.Symlink, $"It is a symbolic link to {file.SymlinkTarget}, which is no file, so Argo CD leaves it out.")
                    : (null, SelectionStep.Unknown, $"It is a symbolic link to {file.SymlinkTarget}, which was not read.");
            }

            if (links >= MaxLinks || !byPath.TryGetValue(target, out var next))
            {
                return (null, SelectionStep.Symlink, $"It is a symbolic link to {file.SymlinkTarget}, which is no file there, so Argo CD leaves it out.");
            }

            file = next;
        }

        return file.TooLarge
            ? (file.Content, SelectionStep.TooLarge, "Whether Argo CD takes it is unknown: it is larger than is read here (10 MB a file, 64 MB a path).")
            : (file.Content, SelectionStep.Unknown, "Whether Argo CD takes it is unknown: its content was not read (a submodule, or not asked for).");
    }
}
