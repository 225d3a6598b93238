namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Why a field differs. Each differing field has exactly one origin, so that no two causes speak of it.</summary>
public enum FieldOrigin
{
    /// <summary>What could be read does not say: the field is shown as not explained.</summary>
    Unknown,

    /// <summary>Git (or the revision that is followed) moved on since the last sync: the value was never applied.</summary>
    NewInGit,

    /// <summary>Argo CD's own mark, and it names another application.</summary>
    Shared,

    /// <summary>Argo CD's own mark, absent or not in the form that is compared.</summary>
    Tracking,

    /// <summary>A field of the status that stands in Git.</summary>
    Status,

    /// <summary>The same value, written another way, or a zero value that is left out.</summary>
    Canonical,

    /// <summary>It was sent and never came to life: the schema drops it.</summary>
    Pruned,

    /// <summary>A person changed it or took it away.</summary>
    Edit,

    /// <summary>A field of a child Application that somebody changed.</summary>
    Child,

    /// <summary>A controller writes it.</summary>
    Controller,

    /// <summary>Argo CD wrote one value, and the cluster stored another.</summary>
    Admission,

    /// <summary>The same commit renders another value each time.</summary>
    Render,
}
