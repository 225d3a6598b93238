using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>What the person was shown.</summary>
/// <param name="TokenHash">Hash of all that the plan was computed from.</param>
/// <param name="Sources">How old each source was.</param>
/// <param name="TargetSha">The commit that it would go to.</param>
/// <param name="SyncedSha">The commit that was live.</param>
/// <param name="DeletedNames">At most <see cref="AuditLimits.DeletedNames"/>; the count has all.</param>
/// <param name="Patch">The request body of a patch, with the hash of a source that is tested as a whole instead of its text; never a diff.</param>
public sealed record AuditPreview(
    string TokenHash,
    DateTimeOffset CreatedAt,
    EquatableList<AuditSource> Sources = default,
    string? TargetSha = null,
    string? SyncedSha = null,
    string? ResourceVersion = null,
    AuditCounts? Counts = null,
    EquatableList<string> DeletedNames = default,
    string? Patch = null);

/// <param name="Name"><c>Argo CD argo</c>.</param>
/// <param name="AsOf">When it was read; null when it was not to be had.</param>
public sealed record AuditSource(string Name, DateTimeOffset? AsOf);

/// <summary>How many objects the plan said would be touched.</summary>
public sealed record AuditCounts(int Created, int Changed, int Deleted, int Hooks = 0, int Databases = 0, int Volumes = 0);

/// <summary>How the person agreed.</summary>
/// <param name="Kind"><c>press</c>, <c>reason</c>, <c>typed</c>, <c>second-person</c>.</param>
/// <param name="TypedOk">Null when nothing was to be typed.</param>
/// <param name="DwellMs">From the preview to the press, in milliseconds.</param>
public sealed record AuditConfirm(string Kind, bool? TypedOk = null, long? DwellMs = null);
