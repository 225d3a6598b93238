using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>What is remembered of a database, so that it is known after it went away. A new object of the same name is another one.</summary>
/// <param name="Uid">Of the object.</param>
/// <param name="LastSeen">When it was seen, at most <see cref="TraceTracking.SeenAgainAfter"/> old while it is there and watched.</param>
public sealed record DatabaseTrace(string Cluster, ResourceKey Key, string Uid, DateTimeOffset? CreatedAt, DateTimeOffset LastSeen)
{
    /// <summary>The object's spec, JSON text; <c>{}</c> when it is too large to be remembered.</summary>
    public string Spec { get; init; } = "{}";

    /// <summary>When somebody deleted it: since then it waited for its finalizers. Null when that was not seen.</summary>
    public DateTimeOffset? MarkedAt { get; init; }

    /// <summary>When it was seen to be gone; null while it is there.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>It went while nobody watched: some time between <see cref="LastSeen"/> and <see cref="GoneAt"/>.</summary>
    public bool WhileAway { get; init; }

    /// <summary>The application that managed it; null when none was known.</summary>
    public ApplicationKey? Application { get; init; }

    /// <summary>What its application was doing then, as a clause; null when nothing is known.</summary>
    public string? During { get; init; }

    /// <summary>How it was when it was seen last, as a sentence; null when it was not judged.</summary>
    public string? Verdict { get; init; }

    /// <summary>What was known of its backups then; null when nothing was.</summary>
    public BackupState? Backup { get; init; }

    /// <summary>Where Git declared it when that was known last.</summary>
    public EquatableList<TracePlace> Places { get; init; }

    public EquatableList<TraceVolume> Volumes { get; init; }
}

/// <param name="Commit">A commit of the branch that has the file.</param>
public sealed record TracePlace(string RepoUrl, string Branch, string Commit, string File, bool Taken, bool OnTracked);

/// <summary>A volume of a database, by its claim.</summary>
/// <param name="Volume">The volume's name; null while it had none.</param>
/// <param name="Class">Null: the cluster's default one.</param>
/// <param name="ReclaimPolicy">Delete or Retain; null when the volume was not seen.</param>
/// <param name="GoneAt">When the claim was seen to be gone; null while it is there.</param>
public sealed record TraceVolume(string Claim, string Uid, string? Volume, string? Size, string? Class, string? ReclaimPolicy, DateTimeOffset? GoneAt = null);
