namespace DbDashboard.Core.Rendering;

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

    /// <summary>Larger than is read: whether Argo CD takes it is unknown.</summary>
    TooLarge,

    /// <summary>Over one of our caps, or not to be read: whether Argo CD takes it is unknown.</summary>
    Unknown,
}
