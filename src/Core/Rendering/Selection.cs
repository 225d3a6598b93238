using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <summary>What kind of tool renders a source, as Argo CD decides it.</summary>
public enum SourceType
{
    Directory,
    Helm,
    Kustomize,
    Plugin,
}

/// <summary>The step of Argo CD's file discovery that decided about a file.</summary>
public enum SelectionStep
{
    /// <summary>Taken, and it holds at least one object.</summary>
    Taken,

    /// <summary>The name does not end in .yaml, .yml, .json or .jsonnet (case-sensitive).</summary>
    Extension,

    /// <summary>In a sub-directory, and recurse is off.</summary>
    Recurse,

    /// <summary>The exclude pattern takes it out.</summary>
    Exclude,

    /// <summary>The include pattern does not take it.</summary>
    Include,

    /// <summary>The file contains <c>+argocd:skip-file-rendering</c>.</summary>
    SkipMarker,

    /// <summary>Taken by name, but Argo CD finds no object in it and says nothing.</summary>
    SilentlyIgnored,

    /// <summary>A symbolic link that Argo CD does not read (dangling, or a directory).</summary>
    Symlink,

    /// <summary>Argo CD fails on this file: see the error.</summary>
    Error,

    /// <summary>Another tool (Helm, Kustomize, a plugin) renders this directory.</summary>
    OtherTool,

    /// <summary>Over one of our caps, or not to be read: whether Argo CD takes it is unknown.</summary>
    Unknown,
}

/// <summary>One file under the path, as read from Git.</summary>
/// <param name="Path">Relative to the source's path, <c>/</c>-separated.</param>
/// <param name="Content">Null when it was not read (too large, a submodule): the selection is then incomplete.</param>
/// <param name="SymlinkTarget">For symlinks the link text, else null; <paramref name="Content"/> is then the target's, when the target lies outside the path and was read.</param>
/// <param name="TargetMissing">A symlink whose target, outside the path, does not exist or is a directory.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte>? Content, string? SymlinkTarget = null, string? BlobId = null, bool TargetMissing = false);

/// <summary>An object that a file declares.</summary>
/// <param name="Key">With the namespace as written (empty when the file does not say): the destination's namespace is added by the caller for namespaced kinds.</param>
/// <param name="Line">1-based line where its document begins.</param>
/// <param name="Json">The object as canonical JSON text (keys as written, YAML 1.1 scalars resolved as Argo CD does).</param>
/// <param name="Hook">True for hooks (argocd.argoproj.io/hook or helm.sh/hook): never part of the pruned set.</param>
public sealed record ManifestObject(ResourceKey Key, string Version, string File, int Line, string Json, bool Hook);

/// <param name="Why">One sentence: which pattern, which marker, which error.</param>
/// <param name="Objects">What the file declares, also when it is not taken (as far as it was read).</param>
public sealed record FileVerdict(string Path, SelectionStep Step, string Why, EquatableList<ManifestObject> Objects)
{
    public bool IsTaken => Step == SelectionStep.Taken;
}

/// <summary>What a directory source selects: every file with its verdict, and the objects in Argo CD's order.</summary>
/// <param name="Error">Argo CD's error for the whole directory (invalid YAML, two objects in a JSON file …); null when it renders.</param>
/// <param name="ErrorFile">The file that the error is about; null when none.</param>
/// <param name="Complete">False when a cap was hit or content is missing: no deletion, remedy or proof may be derived from it.</param>
public sealed record Selection(SourceType Type, EquatableList<FileVerdict> Files, EquatableList<ManifestObject> Objects, string? Error = null, string? ErrorFile = null, bool Complete = true);
