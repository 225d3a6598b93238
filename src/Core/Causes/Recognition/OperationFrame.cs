namespace DbDashboard.Core.Causes.Recognition;

/// <summary>What kind of statement an operation's message is: the frame tells what the words inside are about.</summary>
public enum OperationFrame
{
    /// <summary>None of the known ones: a newer Argo CD's words, or a Kubernetes text alone.</summary>
    Other,

    /// <summary>It has an object that Argo CD may not or cannot sync; nothing was applied.</summary>
    InvalidTasks,

    /// <summary>The dry run before the sync failed; nothing was applied.</summary>
    DryRun,

    /// <summary>Kubernetes refused objects.</summary>
    Objects,

    /// <summary>A hook failed, or an object did not become healthy.</summary>
    Unsuccessful,

    /// <summary>The namespace could not be created.</summary>
    Namespace,

    /// <summary>Argo CD could not compare, or the spec is wrong: its conditions say why.</summary>
    Comparison,

    /// <summary>Another application has the same object.</summary>
    SharedResource,

    Terminated,

    /// <summary>A sync window holds it.</summary>
    Window,

    /// <summary>The project names no service account for the destination.</summary>
    Impersonation,

    /// <summary>A fault of Argo CD itself.</summary>
    Internal,
}
