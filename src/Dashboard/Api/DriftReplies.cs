using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET …/drift</c> answers: the difference of each resource.</summary>
/// <param name="Total">How many differ; more than the resources when these are too many for one answer.</param>
public sealed record DriftReply(string State, string? Why, DateTimeOffset? At, int Total, IReadOnlyList<ResourceDriftReply> Resources);

/// <param name="Change"><c>nothing</c>, <c>changes</c>, <c>creates</c>, <c>leavesOrPrunes</c> or <c>unreadable</c>.</param>
/// <param name="Truncated">More fields differ than are listed.</param>
/// <param name="Cut">The lines were compared up to a cap only.</param>
/// <param name="Diff">A unified diff; null when no line differs, or when it is long and was not asked for by resource.</param>
/// <param name="MergePatch">Makes of the live object what a sync would; null when nothing can be patched.</param>
/// <param name="LeftOut">What is not in the patch: what may be secret, and what the server writes.</param>
public sealed record ResourceDriftReply(
    ResourceKey Key,
    string Change,
    bool Truncated,
    bool Cut,
    IReadOnlyList<FieldReply> Fields,
    string? Diff,
    JsonElement? MergePatch,
    IReadOnlyList<LeftOutReply> LeftOut,
    DateTimeOffset? SyncedAt,
    bool SyncedThis);

/// <param name="Path">JSON pointer; empty for the whole.</param>
public sealed record LeftOutReply(string Path, string Why);

/// <param name="Path">JSON pointer.</param>
/// <param name="Live">JSON text, masked where it may be secret; null when absent.</param>
/// <param name="Wanted">JSON text after a sync; null when it would be removed.</param>
/// <param name="Manager">Who wrote the live value last; null when not recorded.</param>
/// <param name="Operation"><c>Apply</c> or <c>Update</c>.</param>
/// <param name="Origin"><c>edit</c>, <c>controller</c>, <c>newInGit</c> …; null when it was not judged.</param>
/// <param name="Certain">What the origin states leaves no room.</param>
/// <param name="Words">The origin in words.</param>
public sealed record FieldReply(string Path, string? Live, string? Wanted, string? Manager, DateTimeOffset? ManagerAt, string? Operation, string? Origin, bool Certain, string Words, GitFieldReply Git);

/// <param name="Value">JSON text as rendered from Git, masked where it may be secret; null when it does not have the field.</param>
/// <param name="Line">Of the field, or of its object where the field has none.</param>
/// <param name="Why">Why the field's line is not known; null when it is.</param>
public sealed record GitFieldReply(string? Value, string? Repository, string? Commit, string? File, int? Line, string? Why);

/// <summary>One field of one object.</summary>
/// <param name="Path">JSON pointer.</param>
public sealed record FieldNameReply(ResourceKey Resource, string Path);
