using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Losses;

/// <summary>What one moment tells of databases that are there or went.</summary>
internal sealed class TraceMoment(Snapshot before, Snapshot now, DeclaredSet declared, DateTimeOffset at)
{
    /// <summary>So long Argo CD's own words about a deletion may come after it.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    private const int MostPlaces = 20;
    private const int MostVolumes = 50;

    private readonly ILookup<(string Cluster, ResourceKey Key), DeclaredDatabase> places = declared.Databases.Items
        .Where(one => now.Applications.ContainsKey(one.Application))
        .ToLookup(one => (ClusterNames.In(now).Of(now.Applications[one.Application].Destination), one.Key));

    private readonly ManagingApplications managing = new(now, ClusterNames.In(now));
    private readonly ILookup<(string Cluster, ResourceKey Key), ManagedDatabase> listed = new ManagingApplications(now, ClusterNames.In(now)).All(DatabaseKinds.IsDatabase).ToLookup(one => (one.Cluster, one.Row.Key));

    /// <summary>What of this kind is not seen there is not there.</summary>
    public bool IsWatched(string cluster, GroupKind kind, string scope) =>
        now.Sources.GetValueOrDefault(new(SourceKind.Kubernetes, cluster))?.IsFresh(at) == true
        && (now.Coverage.GetValueOrDefault((cluster, kind, null)) ?? now.Coverage.GetValueOrDefault((cluster, kind, scope)))?.State is KindCoverageState.Watched or KindCoverageState.NotInstalled;

    public ApplicationKey? ApplicationOf(LiveObject found) =>
        managing.Pick(found, [.. listed[(found.Cluster, found.Key)]])?.Application.Key ?? managing.Named(found)?.Key;

    /// <summary>Where Git declares it; a place that is known already keeps the commit by which it became known.</summary>
    public EquatableList<TracePlace> PlacesOf(LiveObject found, DatabaseTrace? held) => places[(found.Cluster, found.Key)]
        .Select(one => one.Declaration)
        .DistinctBy(place => (place.RepoUrl, place.Branch, place.File))
        .OrderByDescending(place => place.OnTracked).ThenByDescending(place => place.Taken).ThenBy(place => place.Branch, StringComparer.Ordinal)
        .Take(MostPlaces)
        .Select(place => new TracePlace(place.RepoUrl, place.Branch, "", place.File, place.Taken, place.OnTracked))
        .Select(place => place with { Commit = held?.Places.Items.FirstOrDefault(known => known with { Commit = "" } == place)?.Commit ?? CommitOf(place) })
        .ToEquatableList();

    /// <summary>The volumes that are there, and those that were and went.</summary>
    public EquatableList<TraceVolume> Merge(string cluster, string scope, EquatableList<TraceVolume> held, EquatableList<TraceVolume> seen)
    {
        var there = seen.Items.Select(volume => volume.Uid).ToHashSet();
        var canTell = IsWatched(cluster, ChildKinds.Claim, scope);
        return seen.Items.Select(volume => volume with { ReclaimPolicy = volume.ReclaimPolicy ?? held.Items.FirstOrDefault(known => known.Uid == volume.Uid)?.ReclaimPolicy })
            .Concat(held.Items.Where(volume => !there.Contains(volume.Uid)).Select(volume => canTell ? volume with { GoneAt = volume.GoneAt ?? at } : volume))
            .Take(MostVolumes)
            .ToEquatableList();
    }

    /// <summary>How one that is being deleted was before that; nothing of one that is not.</summary>
    public (string? Verdict, BackupState? Backup) WordsBefore(LiveObject found, DatabaseTrace? held) => found.DeletionTimestamp is null ? default
        : held?.Verdict is not null ? (held.Verdict, held.Backup)
        : before.Objects.GetValueOrDefault((found.Cluster, found.Key)) is { DeletionTimestamp: null } last && last.Uid == found.Uid ? (LastWords.Verdict(before, last), LastWords.Backup(before, last))
        : default;

    /// <summary>It is seen to be gone.</summary>
    public DatabaseTrace End(DatabaseTrace held)
    {
        var last = before.Objects.GetValueOrDefault((held.Cluster, held.Key));
        var known = last is not null && last.Uid == held.Uid ? last : null;
        return After(held with
        {
            GoneAt = at,
            LastSeen = known is null ? held.LastSeen : before.At,
            WhileAway = known is null && before.Version == 0,
            MarkedAt = known?.DeletionTimestamp ?? held.MarkedAt,
        }) with
        {
            Verdict = held.Verdict ?? (known is null ? null : LastWords.Verdict(before, known)),
            Backup = held.Backup ?? (known is null ? null : LastWords.Backup(before, known)),
        };
    }

    /// <summary>What became known of one that went: its claims follow it, and Argo CD's words about the sync come later.</summary>
    public DatabaseTrace After(DatabaseTrace gone)
    {
        var volumes = gone.Volumes.Items.Any(volume => volume.GoneAt is null) ? Merge(gone.Cluster, gone.Key.Namespace, gone.Volumes, StillThere(gone)) : gone.Volumes;
        var during = gone.During ?? (at - gone.GoneAt <= Late ? DuringOf(gone) : null);
        return volumes == gone.Volumes && during == gone.During ? gone : gone with { Volumes = volumes, During = during };
    }

    private EquatableList<TraceVolume> StillThere(DatabaseTrace gone) => gone.Volumes.Items
        .Where(volume => volume.GoneAt is null && now.Objects.TryGetValue((gone.Cluster, new("", "PersistentVolumeClaim", gone.Key.Namespace, volume.Claim)), out var claim) && claim.Uid == volume.Uid)
        .ToEquatableList();

    private string? DuringOf(DatabaseTrace gone)
    {
        if (gone.Application is not { } key || now.Applications.GetValueOrDefault(key)?.OperationState is not { StartedAt: { } started } operation)
        {
            return null;
        }

        var pruned = operation.Results.Items.Any(result => result.Key == gone.Key && result.Status == "Pruned");
        var who = operation.Operation.By is { Length: > 0 } by && !operation.Operation.Automated ? Words.Cut(by, 60) : "Argo CD itself";
        return pruned && started >= gone.LastSeen - Late && started <= gone.GoneAt + Late ? $"a sync of {key.Name} with prune, started by {who}, deleted it" : null;
    }

    private string CommitOf(TracePlace place) => now.Repositories.GetValueOrDefault(place.RepoUrl)?.Resolve(place.Branch) ?? "";
}
