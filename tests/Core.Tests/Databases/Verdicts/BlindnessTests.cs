using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

/// <summary>What is not seen never makes anything look better.</summary>
public sealed class BlindnessTests
{
    private static readonly IReadOnlyList<GroupKind> Sources = [.. WatchedKind.Children.Select(kind => kind.Kind)];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var row in PostgresRowsTests.Rows())
        {
            cases.Add("orders", row.Data.Item4);
        }

        foreach (var row in RedisRowsTests.Rows())
        {
            cases.Add("cache", row.Data.Item4);
        }

        foreach (var row in QuestDbRowsTests.Rows())
        {
            cases.Add("ticks", row.Data.Item4);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Taking_a_source_away_never_makes_a_verdict_better(string name, string changes)
    {
        var whole = World(name).With(changes).Snapshot();
        var before = Of(whole, name);

        // Of the three ways to lose a source each row takes one, another one for each source, so that all of them meet every source.
        Assert.All(before is null ? [] : Sources, (taken, index) =>
        {
            var verdict = Of(Without(whole, taken)[(index + changes.Length) % 3], name);
            Assert.False(verdict is not null && Rank(verdict) < Rank(before!), $"{before!.Health} of row {before.Row} became {verdict?.Health} without {taken}");
        });
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("cache")]
    [InlineData("ticks")]
    public void Without_pods_nothing_is_well_and_it_says_so(string name)
    {
        var verdict = Judge(name, "", "Pod forbidden");

        Assert.Equal(HealthStatus.Unknown, verdict.Health);
        Assert.Contains("Pods may not be seen", verdict.Why, StringComparison.Ordinal);
        Assert.Contains(verdict.Missing.Items, one => one is { What: "Pods", State: ReadingState.Forbidden, Why: "Pod is Forbidden" });
    }

    [Fact]
    public void A_silent_cluster_is_told_as_it_was_seen_last()
    {
        var silent = ManifestWorld.States(Worlds.Postgres().Snapshot(), ManifestWorld.Now.AddMinutes(10)).Single(state => state.Key.Name == "orders").Verdict;

        Assert.Equal(HealthStatus.Unknown, silent.Health);
        Assert.Contains("when it was seen last it was Healthy: orders-0 leads", silent.Why, StringComparison.Ordinal);
        Assert.Contains(silent.Missing.Items, one => one.State == ReadingState.Stale);
    }

    [Fact]
    public void The_recorded_fleet_never_looks_better_without_a_source() => Assert.All(
        RecordedFleets(),
        fleet => Assert.All(fleet.Before, one => Assert.False(Rank(fleet.After.Single(state => state.Name == one.Name).Verdict) < Rank(one.Verdict), $"{one.Name} without {fleet.Without}")));

    private static IEnumerable<(string Without, List<(string Name, DatabaseVerdict Verdict)> Before, List<(string Name, DatabaseVerdict Verdict)> After)> RecordedFleets()
    {
        foreach (var run in RecordedCluster.Runs)
        {
            var fleet = RecordedCluster.Fleet(run);
            var before = Judged(fleet);
            foreach (var kind in fleet.Coverage.Keys.Select(key => key.Kind).Distinct())
            {
                yield return ($"{kind} in {run}", before, Judged(fleet.With(RecordedCluster.Covered(kind, KindCoverageState.Forbidden, "forbidden"))));
            }
        }
    }

    private static List<(string Name, DatabaseVerdict Verdict)> Judged(Snapshot fleet) => [.. ManifestWorld.States(fleet, fleet.At).Select(state => (state.Key.Name, state.Verdict))];

    /// <summary>Never read, forbidden, and not answering any more.</summary>
    private static Snapshot[] Without(Snapshot whole, GroupKind taken)
    {
        var covered = whole.Coverage[("east", taken, null)];
        return
        [
            whole with { Coverage = whole.Coverage.Remove(("east", taken, null)), Objects = whole.Objects.RemoveRange(whole.Objects.Keys.Where(key => key.Key.GroupKind == taken)) },
            whole with { Coverage = whole.Coverage.SetItem(("east", taken, null), covered with { State = KindCoverageState.Forbidden }) },
            whole with { Coverage = whole.Coverage.SetItem(("east", taken, null), covered with { State = KindCoverageState.Unreachable }) },
        ];
    }

    private static DatabaseVerdict? Of(Snapshot snapshot, string name) => ManifestWorld.States(snapshot).SingleOrDefault(state => state.Key.Name == name)?.Verdict;

    private static ManifestWorld World(string name) => name switch { "orders" => Worlds.Postgres(), "cache" => Worlds.Redis(), _ => Worlds.QuestDb() };

    private static DatabaseVerdict Judge(string name, string changes, string taken) => World(name).With(changes).With(taken).Verdict(name);

    /// <summary>Unknown, Missing and Degraded are equally bad.</summary>
    private static int Rank(DatabaseVerdict verdict) => verdict.Health switch { HealthStatus.Healthy => 0, HealthStatus.Suspended => 1, HealthStatus.Progressing => 2, _ => 3 };
}
