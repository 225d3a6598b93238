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

    private static readonly IReadOnlyList<WatchedKind> Kinds = [.. DatabaseKinds.Watched, .. WatchedKind.Children];

    private static SourceId Source => new(SourceKind.Kubernetes, "in-cluster");

    /// <summary>Many databases in many states, made by the operators.</summary>
    public static Snapshot Fleet(string run = "1-running") => Load("databases", run, "");

    /// <summary>The cluster of the platform story's incident.</summary>
    public static Snapshot Platform() => Load("platform", "", "20-");

    public static Snapshot With(this Snapshot snapshot, params Observation[] observations) =>
        observations.Aggregate(snapshot, (held, next) => SnapshotReducer.Reduce(held, next));

    /// <summary>The spec and status of one recorded object.</summary>
    public static (string Spec, string Status) Manifest(string file, string name)
    {
        var item = Fleet().Objects.Values.Single(held => held.Key.Name == name && held.Key.Kind == file);
        return (item.Spec, item.Status);
    }

    public static Observation Covered(GroupKind kind, KindCoverageState state, string why) =>
        new Observation.CoverageChanged(Source, At, new("in-cluster", kind, null, state, At, why.Length == 0 ? null : why));

    private static Snapshot Load(string folder, string run, string prefix) => Kinds
        .SelectMany(kind => Observed(kind, Recordings.File(folder, run, $"{prefix}{kind.Plural}.json")))
        .Append(new Observation.StatusChanged(Source, At, new(Source, SourceState.Live, At, At)))
        .Aggregate(Snapshot.Empty, (held, next) => SnapshotReducer.Reduce(held, next));

    private static IEnumerable<Observation> Observed(WatchedKind kind, string file)
    {
        using var json = RecordedExchange.Load(file)!.Json();
        var items = json.RootElement.GetProperty("items") is { ValueKind: JsonValueKind.Array } listed ? listed.EnumerateArray().ToList() : [];
        yield return new Observation.ObjectsListed(Source, At, kind.Kind, null, items.Select(item => LiveObjectReader.Read("in-cluster", kind, item)!).ToEquatableList());
        yield return Covered(kind.Kind, KindCoverageState.Watched, "");
    }
}
