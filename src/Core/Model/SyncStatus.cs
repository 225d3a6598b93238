namespace DbDashboard.Core.Model;

public enum SyncStatus
{
    /// <summary>Never compared: Argo CD's field is empty.</summary>
    None,
    Synced,
    OutOfSync,
    Unknown,
}

/// <summary>Argo CD's word about health, best first, Unknown last.</summary>
public enum HealthStatus
{
    /// <summary>Argo CD says nothing: the kind has no health check, or the application was never compared.</summary>
    None,
    Healthy,
    Suspended,
    Progressing,
    Missing,
    Degraded,
    Unknown,
}
