using System.Security.Cryptography;
using System.Text;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>One application at one look.</summary>
/// <param name="WhyNot">Why it is not good, or why that is not known; a clause; null when it and its databases are healthy and it is Synced.</param>
/// <param name="SteadySince">Since when its present state holds, by Argo CD's own clock or by what was seen; null when not known.</param>
public sealed record SoakLook(ApplicationKey Key, string Project, string Mark, bool HasDatabases, string? WhyNot, DateTimeOffset? SteadySince)
{
    /// <param name="databases">The judged databases of this application.</param>
    public static SoakLook At(Application application, IReadOnlyList<DatabaseState> databases, Snapshot snapshot, DateTimeOffset now)
    {
        var hasDatabases = databases.Count > 0 || application.Resources.Items.Any(row => DataKinds.IsDatabase(row.Key));
        return new(
            application.Key,
            application.Project,
            MarkOf(application, databases),
            hasDatabases,
            WhyUnwatched(application.Key, snapshot, now) ?? WhyNotGood(application) ?? WhyNotGood(databases, hasDatabases),
            snapshot.FirstSeen.GetValueOrDefault(application.Key)?.Since);
    }

    /// <summary>Why nothing is known of an instance; null when it is fresh.</summary>
    public static string? WhyUnwatched(ApplicationKey key, Snapshot snapshot, DateTimeOffset now) => snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, key.Instance)) switch
    {
        { } source when source.IsFresh(now) => null,
        { Why: { } why } => $"Argo CD {key.Instance} was not live: {Words.Cap(why, 200).TrimEnd('.')}",
        _ => $"Argo CD {key.Instance} was not live",
    };

    private static string? WhyNotGood(Application application) => application switch
    {
        { DeletionTimestamp: not null } => "it is being deleted",
        { UnreadableFields.Count: > 0 } => "Argo CD sent fields of it that could not be read",
        { Health: not HealthStatus.Healthy } => $"it was {Word(application.Health)}",
        { Sync: not SyncStatus.Synced } => $"it was {(application.Sync == SyncStatus.None ? "not compared" : application.Sync)}",
        _ => null,
    };

    private static string? WhyNotGood(IReadOnlyList<DatabaseState> databases, bool hasDatabases)
    {
        var ill = databases.FirstOrDefault(database => database.Verdict.Health != HealthStatus.Healthy);
        return ill is not null ? $"database {Words.Cap(ill.Key.Name, 120)} was {Word(ill.Verdict.Health)}"
            : hasDatabases && databases.Count == 0 ? "its databases were not seen"
            : null;
    }

    private static string Word(HealthStatus health) => health == HealthStatus.None ? "of unknown health" : health.ToString();

    // A new commit that changes nothing of it is no change; what is deployed, followed or switched is.
    private static string MarkOf(Application application, IReadOnlyList<DatabaseState> databases)
    {
        var parts = new List<string?> { application.Uid, application.Destination.ToString(), $"{application.SyncPolicy.Automated}", $"{application.History.Items.LastOrDefault()?.Id}" };
        parts.AddRange(application.Sources.Items.Select(source => source.ToString()));
        parts.Add(application.OperationState is { Operation: { IsSync: true, DryRun: false } } last ? $"{last.StartedAt:O}" : null);
        parts.AddRange(databases.Select(database => $"{database.Cluster} {database.Key} {database.Live.ValueIfKnown?.Uid}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
    }
}
