namespace DbDashboard.Core.Actions.Audit;

/// <summary>What was sent. Each request is a row of its own.</summary>
/// <param name="BodyHash">SHA-256 of the body, in hex.</param>
public sealed record AuditRequest(string Method, string Path, string? BodyHash = null, string? RequestId = null);

/// <summary>What came back.</summary>
/// <param name="Code">HTTP status; null when there was no answer.</param>
/// <param name="Class">What it was understood as: <c>accepted</c>, <c>operation-in-progress</c>, <c>window</c>.</param>
/// <param name="ResolvedSha">The commit that Argo CD took.</param>
/// <param name="Message">Argo CD's words.</param>
public sealed record AuditResponse(int? Code = null, string? Class = null, string? ResolvedSha = null, string? Message = null);

/// <summary>What was seen afterwards.</summary>
/// <param name="Phase">Argo CD's word.</param>
/// <param name="OwnCheck">Our own word, in one sentence.</param>
public sealed record AuditVerify(
    string? Phase = null,
    string? Sha = null,
    string? HealthBefore = null,
    string? HealthAfter = null,
    string? OwnCheck = null);
