using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Git;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What a source gives at a revision, or why it gives nothing.</summary>
/// <param name="Commit">Null when the revision could not be resolved.</param>
/// <param name="Objects">The target objects with namespace and tracking annotation; hooks left out.</param>
/// <param name="Error">The repo server's own text; null when it renders.</param>
/// <param name="ErrorCode">gRPC's name of the error: Unknown or FailedPrecondition.</param>
internal sealed record Rendered(GitCommit? Commit, IReadOnlyList<JsonObject> Objects, string? Error = null, string ErrorCode = "Unknown")
{
    /// <summary>The hooks among the manifests, in the same shape.</summary>
    public IReadOnlyList<JsonObject> Hooks { get; init; } = [];

    public ApiException ToException() => ErrorCode == "FailedPrecondition" ? ApiException.Precondition(Error!) : ApiException.Unknown(Error!);
}
