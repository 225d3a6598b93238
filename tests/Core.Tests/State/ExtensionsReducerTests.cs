using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.State;

public sealed class ExtensionsReducerTests
{
    private static readonly ResourceKey Key = new("acid.zalan.do", "postgresql", "databases", "orders");
    private static readonly Reading<EquatableList<InstalledExtension>> Found = Reading.Known<EquatableList<InstalledExtension>>([new("vector", "0.8.0", "public")], "PostgreSQL", Some.Moment);

    [Fact]
    public void What_cannot_be_looked_at_now_stays_as_it_was_as_old()
    {
        var held = Read(Snapshot.Empty, Found);
        var after = Read(held, Reading.Failed<EquatableList<InstalledExtension>>("PostgreSQL", Some.Moment, "no answer"));

        var look = Assert.Single(after.Extensions[("in-cluster", Key)]);
        Assert.Equal((ReadingState.Stale, "no answer", Found.At), (look.Extensions.State, look.Extensions.Why, look.Extensions.At));
        Assert.Equal(Found.Value, look.Extensions.Value);
    }

    [Fact]
    public void A_database_that_is_gone_or_closed_is_no_longer_what_it_was() =>
        Assert.Equal(ReadingState.Absent, Assert.Single(Read(Read(Snapshot.Empty, Found), Reading.Absent<EquatableList<InstalledExtension>>("PostgreSQL", Some.Moment, "gone")).Extensions[("in-cluster", Key)]).Extensions.State);

    [Fact]
    public void The_same_word_changes_nothing()
    {
        var held = Read(Snapshot.Empty, Found);

        Assert.Same(held, Read(held, Found));
    }

    private static Snapshot Read(Snapshot snapshot, Reading<EquatableList<InstalledExtension>> reading) =>
        SnapshotReducer.Reduce(snapshot, new Observation.ExtensionsRead(new(SourceKind.Postgres, "orders"), Some.Moment, "in-cluster", Key, [new("shop", reading)]));
}
