namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Why a live object is not in what the tracked revision selects.</summary>
public enum AttributionKind
{
    /// <summary>Git does not say: the source is no directory, or nothing declares the object.</summary>
    Unknown,

    /// <summary>A file on the tracked revision declares it, and the filter drops that file.</summary>
    DroppedByFilter,

    /// <summary>The tracked revision had it, and a commit took it away.</summary>
    RemovedFromTracked,

    /// <summary>The tracked revision never had it; it came from elsewhere.</summary>
    OnlyElsewhere,
}
