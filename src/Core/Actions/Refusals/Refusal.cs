namespace DbDashboard.Core.Actions.Refusals;

/// <summary>Why Argo CD refused, understood. Nothing was changed.</summary>
/// <param name="Id">Public and stable: the audit and the metrics name it.</param>
/// <param name="Sentence">What is so and what to do, in plain words.</param>
/// <param name="MayBeTriedAgain">The same press can succeed later without anybody changing a thing. Never pressed by itself.</param>
public sealed record Refusal(string Id, RefusalKind Kind, string Sentence, bool MayBeTriedAgain = false);

public enum RefusalKind
{
    /// <summary>The account behind our token may not.</summary>
    Rights,

    /// <summary>Argo CD does not accept our token.</summary>
    SignIn,

    /// <summary>A sync window.</summary>
    Window,

    /// <summary>One operation at a time.</summary>
    OperationRunning,

    /// <summary>There is nothing to terminate.</summary>
    NothingRunning,

    /// <summary>With auto-sync on, only what it follows can be synced.</summary>
    AutoSyncOtherRevision,

    /// <summary>Only possible while auto-sync is off.</summary>
    AutoSyncOn,

    RevisionNotFound,

    /// <summary>The repository cannot be read.</summary>
    Repository,

    /// <summary>Git has it, but no manifests come of it.</summary>
    DoesNotRender,

    /// <summary>The spec does not validate for another reason.</summary>
    InvalidSpec,

    /// <summary>The Argo CD project forbids it, or is not there.</summary>
    ProjectDenies,

    /// <summary>The application is no longer what the plan was made from.</summary>
    Changed,

    /// <summary>Argo CD lost a race against other writers and gave up.</summary>
    Conflict,

    Deleting,

    /// <summary>There is no such application, object or history entry.</summary>
    Gone,

    /// <summary>Something on the way changed our request.</summary>
    ContentType,

    /// <summary>The call does not exist there: another version, or another server.</summary>
    NoSuchCall,

    /// <summary>Switched off on this Argo CD.</summary>
    SwitchedOff,

    /// <summary>Too many requests.</summary>
    Busy,

    /// <summary>The request itself was wrong: a fault of this program.</summary>
    Malformed,

    /// <summary>Words that are not known; they are shown.</summary>
    NotUnderstood,
}
