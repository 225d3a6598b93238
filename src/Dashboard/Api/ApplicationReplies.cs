using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>One application in the list of <c>GET /api/v1/applications</c>.</summary>
/// <param name="Since">Since when it is in its present state; null when not known.</param>
/// <param name="AsOf">When the source that this comes from was last seen.</param>
/// <param name="Headline">Id of the first cause; null when nothing is wrong as far as could be checked.</param>
/// <param name="Checked">False while it has not been explained, or when something could not be checked.</param>
public sealed record ApplicationReplyRow(
    ApplicationKey Key,
    string Project,
    string Destination,
    string Sync,
    string Health,
    string? Operation,
    string TargetRevision,
    string? Revision,
    AutoSyncReply AutoSync,
    DateTimeOffset? Since,
    DateTimeOffset? AsOf,
    string? Headline,
    IReadOnlyList<string> Causes,
    bool Checked);

public sealed record AutoSyncReply(bool Enabled, bool Prune, bool SelfHeal);

/// <summary>One application whole, of <c>GET /api/v1/applications/{instance}/{namespace}/{name}</c>.</summary>
public sealed record ApplicationReply(
    ApplicationReplyRow Application,
    IReadOnlyList<CauseReply> Causes,
    IReadOnlyList<NotCheckedReply> NotChecked,
    IReadOnlyList<ResourceReply> Resources,
    bool ResourcesComplete,
    int ResourceCount,
    IReadOnlyList<string> UnreadableFields);

public sealed record CauseReply(
    string Id,
    string Title,
    string Sentence,
    string Family,
    string Severity,
    string Confidence,
    IReadOnlyList<string> Details,
    IReadOnlyList<EvidenceReply> Evidence,
    IReadOnlyList<RemedyReply> Remedies)
{
    /// <summary>The commit that made it; null for a cause that no commit makes.</summary>
    public CulpritReply? Culprit { get; init; }

    /// <summary>The differing fields that it accounts for; empty when it speaks of whole objects or of none.</summary>
    public IReadOnlyList<FieldNameReply> Fields { get; init; } = [];

    /// <summary>How many ways out were computed for its source; null when none was looked for.</summary>
    public WaysTriedReply? Tried { get; init; }
}

/// <param name="Sentence">The whole in one line.</param>
/// <param name="Act">What made the cause: <c>deleted orders.yaml</c>.</param>
/// <param name="Commit">Full id; null when it could not be found.</param>
/// <param name="Certain">False: it is the last that touched the place, and what it changed was not compared.</param>
/// <param name="Revision">The branch or revision that is followed in that repository.</param>
/// <param name="OnRevision">Whether the commit is on it; null when not known.</param>
/// <param name="StillRight">The nearest branch, tag or commit where it is still right; null when none is known.</param>
/// <param name="Why">Why there is no commit; null when there is one.</param>
public sealed record CulpritReply(
    string Sentence,
    string Act,
    string Repository,
    string? Commit,
    string? Author,
    DateTimeOffset? At,
    string? Message,
    bool Certain,
    string Revision,
    bool? OnRevision,
    string? StillRight,
    string? Why);

/// <summary>How many ways out were computed for a cause's source.</summary>
/// <param name="Proven">After how many of them every live object has a file, or the error is gone.</param>
/// <param name="Live">How many objects live; null when that is not known.</param>
/// <param name="Stopped">Why not all were tried; null when they were.</param>
public sealed record WaysTriedReply(int Tried, int Proven, int? Live, string? Stopped, string Sentence);

public sealed record EvidenceReply(string Text, string Source, DateTimeOffset? At);

/// <param name="Proven">The state after it was computed: every live object has a file then, or the error is gone.</param>
/// <param name="Action">The guarded action that it names; null when it is done elsewhere.</param>
/// <param name="Proof">Null when nothing was computed.</param>
/// <param name="Unproven">Why it could not be computed; null when it was, or when there is nothing to compute.</param>
public sealed record RemedyReply(string Text, string Effect, string Safety, bool Proven, string? Action, IReadOnlyList<CommandReply> Commands, ProofReply? Proof, string? Unproven);

/// <summary>What the live objects would have after a remedy, also where it is not enough.</summary>
/// <param name="Live">How many objects live; null when that is not known.</param>
/// <param name="Covered">Live objects that would have a file.</param>
/// <param name="Pruned">Live objects without one: a prune would delete them.</param>
/// <param name="Protected">Live objects without one that a prune skips.</param>
/// <param name="Created">Objects that would be declared and do not live now.</param>
public sealed record ProofReply(string Sentence, int? Live, bool RemovesError, IReadOnlyList<ResourceKey> Covered, IReadOnlyList<ResourceKey> Pruned, IReadOnlyList<ResourceKey> Protected, IReadOnlyList<ResourceKey> Created);

public sealed record CommandReply(string Label, string Text, string Language);

public sealed record NotCheckedReply(string? Cause, string What, string Why);

public sealed record ResourceReply(ResourceKey Key, string? Sync, string? Health, bool RequiresPruning, bool Hook);

/// <summary>A value that may not be to be had: <c>known</c>, <c>stale</c>, <c>forbidden</c>, <c>absent</c>, <c>failed</c>, <c>notRead</c>.</summary>
public sealed record ReadingReply<T>(string State, T? Value, string Source, DateTimeOffset? At, string? Why);

public static class ReadingReply
{
    public static ReadingReply<T> From<T>(Reading<T> reading) =>
        new(Words.Camel(reading.State), reading.HasValue ? reading.Value : default, reading.Source, reading.At, reading.Why);
}
