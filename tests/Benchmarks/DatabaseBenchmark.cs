using System.Diagnostics;
using System.Text.Json;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Features.Databases;

namespace DbDashboard.Benchmarks;

/// <summary>What 1,000 databases with 6,000 children hold in memory, and what one change of a pod costs until every database is judged again.</summary>
public sealed class DatabaseBenchmark : IBenchmark
{
    private const int Changes = 200;

    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch.AddYears(50);

    public string Name => "databases";

    public Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        Judged();
        var floor = Retained(() => DatabaseFleet.All().Select(Read).ToArray());
        var ours = Retained(Judged);
        var (snapshot, inventory) = (Held(), Inventory());
        List(inventory, snapshot);
        return Task.FromResult<IReadOnlyList<BenchmarkResult>>(
        [
            new("1,000 databases and 6,000 children retained, judged (floor: their kept texts)", ours, floor, "kB", 2),
            new("one pod changed: parsed, reduced, 1,000 databases listed anew (floor: all read once)", PerChange(snapshot, (held, at) => List(inventory, Take(held, at))), PerChange(snapshot, Look), "µs", 2),
        ]);
    }

    private static Snapshot Held() => DatabaseFleet.Kinds.SelectMany(kind => (Observation[])
        [
            new Observation.ObjectsListed(Source, At, kind.Kind, null, DatabaseFleet.All().Where(one => one.Kind == kind).Select(Read).ToEquatableList()),
            new Observation.CoverageChanged(Source, At, new("east", kind.Kind, null, KindCoverageState.Watched, At)),
        ])
        .Append(new Observation.StatusChanged(Source, At, new(Source, SourceState.Live, At, At)))
        .Aggregate(Snapshot.Empty, (held, next) => SnapshotReducer.Reduce(held, next));

    private static object Judged()
    {
        var (held, inventory) = (Held(), Inventory());
        return (held, inventory, List(inventory, held));
    }

    private static SourceId Source => new(SourceKind.Kubernetes, "east");

    /// <summary>As the pages ask it.</summary>
    private static SharedInventory Inventory() => new(new DeclarationStore(), new DatabasesOptions());

    private static EquatableList<DatabaseState> List(SharedInventory inventory, Snapshot snapshot) => inventory.Of(new(snapshot, ExplainedSnapshot.Empty.Explanations), At);

    private static LiveObject Read((WatchedKind Kind, string Json) one)
    {
        using var json = JsonDocument.Parse(one.Json);
        return LiveObjectReader.Read("east", one.Kind, json.RootElement)!;
    }

    private static Snapshot Take(Snapshot held, int at) =>
        SnapshotReducer.Reduce(held, new Observation.ObjectChanged(Source, At, Read(DatabaseFleet.Pod(at % DatabaseFleet.Databases, restarts: at))));

    /// <summary>The least that a list of all databases costs after a change: the change is parsed, and each object is looked at once, by the name that it carries.</summary>
    private static object Look(Snapshot held, int at)
    {
        var next = Read(DatabaseFleet.Pod(at % DatabaseFleet.Databases, restarts: at));
        var rows = new Dictionary<string, List<LiveObject>>();
        foreach (var item in held.Objects.Values.Append(next))
        {
            foreach (var name in item.Labels.Items.Select(label => label.Value).Append(item.Key.Name))
            {
                (System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(rows, name, out _) ??= []).Add(item);
            }
        }

        return rows;
    }

    private static double PerChange(Snapshot snapshot, Func<Snapshot, int, object> take)
    {
        Run(Changes / 10);
        var began = Stopwatch.GetTimestamp();
        Run(Changes);
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / Changes;

        void Run(int rounds)
        {
            for (var at = 1; at <= rounds; at++)
            {
                GC.KeepAlive(take(snapshot, at));
            }
        }
    }

    private static double Retained(Func<object> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = make();
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(held);
        return retained / 1024.0;
    }
}
