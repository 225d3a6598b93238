using System.Collections.Concurrent;
using System.Text.Json;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases;

/// <summary>A snapshot of a cluster as it was recorded: databases of every kind with their children.</summary>
internal static class RecordedCluster
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 7, 10, 28, TimeSpan.Zero);

    private const string FirstRun = "1-running";

    private static readonly ConcurrentDictionary<string, Snapshot> Fleets = new();

    private static readonly IReadOnlyList<WatchedKind> Kinds = [.. DatabaseKinds.Watched, .. WatchedKind.Children];

    /// <summary>Every recorded fleet that says how its databases are.</summary>
    public static IReadOnlyList<string> Runs { get; } = [.. Recordings.Folders("databases").Select(Path.GetFileName).OfType<string>().Where(run => File.Exists(Recordings.File("databases", run, "expected.json")))];

    private static SourceId Source => new(SourceKind.Kubernetes, "in-cluster");

    public static JsonElement Expected(string run) => JsonElement.Parse(File.ReadAllBytes(Recordings.File("databases", run, "expected.json")));

    /// <summary>Many databases in many states, made by the operators; at the moment of which its file speaks. Read once: a snapshot never changes.</summary>
    public static Snapshot Fleet(string run = FirstRun) => Fleets.GetOrAdd(run, static name => Load("databases", name, "", Expected(name).GetProperty("at").GetDateTimeOffset()));

    public static bool IsWorkloadPodOrClaim(LiveObject item) => item.Key is { Group: "apps", Kind: not "ControllerRevision" } or { Group: "", Kind: "Pod" or "PersistentVolumeClaim" };

    /// <summary>The cluster of the platform story's incident.</summary>
    public static Snapshot Platform() => Load("platform", "", "20-", At);

    public static Snapshot With(this Snapshot snapshot, params Observation[] observations) =>
        observations.Aggregate(snapshot, (held, next) => SnapshotReducer.Reduce(held, next));

    /// <summary>The spec and status of one recorded object.</summary>
    public static (string Spec, string Status) Manifest(string file, string name)
    {
        var item = Fleet().Objects.Values.Single(held => held.Key.Name == name && held.Key.Kind == file);
        return (item.Spec, item.Status);
    }

    public static Observation Covered(GroupKind kind, KindCoverageState state, string why, DateTimeOffset? at = null) =>
        new Observation.CoverageChanged(Source, at ?? At, new("in-cluster", kind, null, state, at ?? At, why.Length == 0 ? null : why));

    private static Snapshot Load(string folder, string run, string prefix, DateTimeOffset at) => Kinds
        .SelectMany(kind => Observed(kind, Recordings.File(folder, run, $"{prefix}{kind.Plural}.json"), at))
        .Append(new Observation.StatusChanged(Source, at, new(Source, SourceState.Live, at, at)))
        .Aggregate(Snapshot.Empty, (held, next) => SnapshotReducer.Reduce(held, next));

    /// <summary>What was not recorded was not read.</summary>
    private static IEnumerable<Observation> Observed(WatchedKind kind, string file, DateTimeOffset at)
    {
        if (RecordedExchange.Load(file) is not { } recorded)
        {
            yield break;
        }

        using var json = recorded.Json();
        var items = json.RootElement.GetProperty("items") is { ValueKind: JsonValueKind.Array } listed ? listed.EnumerateArray().ToList() : [];
        yield return new Observation.ObjectsListed(Source, at, kind.Kind, null, items.Select(item => LiveObjectReader.Read("in-cluster", kind, item)).OfType<LiveObject>().ToEquatableList());
        yield return Covered(kind.Kind, KindCoverageState.Watched, "", at);
    }
}
