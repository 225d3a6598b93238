using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;
using DbDashboard.Core.State;

namespace DbDashboard.Benchmarks;

/// <summary>What the snapshot holds in memory for thousands of applications, and what taking in one event costs.</summary>
public sealed class StateBenchmarks : IBenchmark
{
    private const int Applications = 4_000;
    private const int Others = 1_000_000;
    private const int Events = 20_000;
    private const double MostKilobytesPerThousand = 1.5 * 1024;

    public string Name => "state";

    public Task<IReadOnlyList<BenchmarkResult>> RunAsync(CancellationToken cancellationToken)
    {
        // First with others, unmeasured: the bounded pools of the decoder are then full, as they are after an hour, and belong to no application.
        Retained(Others, Explained);
        var floor = Retained(0, Projection);
        var ours = Retained(0, Explained);
        return Task.FromResult<IReadOnlyList<BenchmarkResult>>(
        [
            new("1,000 applications retained (floor: one list's row each)", ours, floor, "kB", MostKilobytesPerThousand / floor),
            new("one event parsed and reduced (floor: parsed)", PerEvent(ParseAndReduce), PerEvent(Parse), "µs", 2),
        ]);
    }

    private static double Retained(int first, Func<int, object> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = make(first);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(held);
        return retained / 1024.0 / Applications * 1000;
    }

    /// <summary>The least that a list of applications needs: the texts of its columns, equal ones held once.</summary>
    private static object Projection(int first)
    {
        var pool = new StringPool();
        return Enumerable.Range(first, Applications).Select(index => Row(Read(RealisticApplication.Json(index)), pool)).ToArray();
    }

    private static (ApplicationKey Key, string Uid, string Version, string Project, string Cluster, string Repo, string Path, string Target, string? Revision, SyncStatus Sync, HealthStatus Health) Row(Application application, StringPool pool) => (
        application.Key,
        application.Uid,
        application.ResourceVersion,
        pool.Share(application.Project),
        pool.Share(application.Destination.Cluster),
        pool.Share(application.Source.RepoUrl),
        application.Source.Path,
        pool.Share(application.Source.TargetRevision),
        application.Revision,
        application.Sync,
        application.Health);

    private static object Explained(int first)
    {
        var at = DateTimeOffset.UnixEpoch;
        var listed = Enumerable.Range(first, Applications).Select(index => ApplicationTrim.ForSnapshot(Read(RealisticApplication.Json(index)))).ToEquatableList();
        var snapshot = SnapshotReducer.Reduce(Snapshot.Empty, new Observation.ApplicationsListed(new(SourceKind.ArgoCd, "prod"), at, listed));
        var explanations = snapshot.Applications.Values.ToImmutableDictionary(application => application.Key, application => RealisticApplication.Explain(application, at));
        return new ExplainedSnapshot(snapshot, explanations);
    }

    private static double PerEvent(Func<Snapshot, byte[], int, Snapshot> take)
    {
        var texts = Enumerable.Range(0, 100).Select(RealisticApplication.Json).ToArray();
        var snapshot = ((ExplainedSnapshot)Explained(0)).Snapshot;
        Run(0, Events / 10);
        var began = Stopwatch.GetTimestamp();
        Run(Events, Events);
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds / Events;

        void Run(int from, int rounds)
        {
            for (var i = from; i < from + rounds; i++)
            {
                snapshot = take(snapshot, texts[i % texts.Length], i);
            }
        }
    }

    private static Snapshot ParseAndReduce(Snapshot snapshot, byte[] text, int round) => SnapshotReducer.Reduce(snapshot, new Observation.ApplicationChanged(
        new(SourceKind.ArgoCd, "prod"),
        DateTimeOffset.UnixEpoch,
        ApplicationTrim.ForSnapshot(Read(text)) with { ResourceVersion = (10_000_000 + round).ToString(CultureInfo.InvariantCulture) }));

    private static Snapshot Parse(Snapshot snapshot, byte[] text, int round)
    {
        GC.KeepAlive(ApplicationTrim.ForSnapshot(Read(text)));
        return snapshot;
    }

    private static Application Read(byte[] text)
    {
        using var json = JsonDocument.Parse(text);
        return ApplicationReader.Read("prod", json.RootElement);
    }
}
