using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.Tests.Databases;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Losses;

public sealed class LeftVolumeTests
{
    private static readonly GroupKind Volumes = new("", "PersistentVolume");

    private static readonly DatabaseTrace Trace = new("east", new("acid.zalan.do", "postgresql", "databases", "pg"), "uid-pg", null, Some.Moment) { GoneAt = Some.Moment };

    private static readonly TraceVolume Held = new("pgdata-pg-0", "uid-claim", "pv-1", "50Gi", null, "Retain");

    [Fact]
    public void A_volume_with_Retain_is_kept_and_has_to_be_bound_first() =>
        Assert.Equal((LeftWord.Kept, "pv-1 (50Gi) is kept (Released, reclaim policy Retain): bind it before the database is made again, or it begins empty."), Of(World(Volume("Retain"))));

    [Fact]
    public void One_with_Delete_that_is_still_there_has_to_be_saved_now() =>
        Assert.Contains("set it to Retain now", Of(World(Volume("Delete"))).Says, StringComparison.Ordinal);

    [Fact]
    public void One_that_is_seen_to_be_gone_is_gone_with_the_policy_that_it_had() =>
        Assert.Equal((LeftWord.Gone, "pv-1 (50Gi) is gone with its claim pgdata-pg-0; its reclaim policy was Retain."), Of(World()));

    [Fact]
    public void One_that_cannot_be_seen_is_not_said_to_be_gone() =>
        Assert.Equal(LeftWord.Unknown, Of(Snapshot.Empty).Word);

    [Fact]
    public void A_claim_that_is_there_has_the_data()
    {
        var claim = Some.Object("pgdata-pg-0", kind: "PersistentVolumeClaim") with { Uid = "uid-claim" };
        Assert.Equal(LeftWord.Claimed, Of(World().With(Some.ObjectsListed(claim.Key.GroupKind, claim))).Word);
        Assert.NotEqual(LeftWord.Claimed, Of(World().With(Some.ObjectsListed(claim.Key.GroupKind, claim with { Uid = "a new one" }))).Word);
    }

    private static LiveObject Volume(string policy) => Some.Object("pv-1", kind: "PersistentVolume", status: """{"phase":"Released"}""") with
    {
        Key = new("", "PersistentVolume", "", "pv-1"),
        Spec = $$"""{"persistentVolumeReclaimPolicy":"{{policy}}"}""",
    };

    private static Snapshot World(params LiveObject[] volumes) => Snapshot.Empty.With(
        Some.ObjectsListed(Volumes, volumes),
        new Observation.CoverageChanged(Some.Cluster, Some.Moment, new("east", Volumes, null, KindCoverageState.Watched, Some.Moment, null)),
        new Observation.StatusChanged(Some.Cluster, Some.Moment, Some.Live(Some.Cluster)));

    private static (LeftWord Word, string Says) Of(Snapshot snapshot)
    {
        var left = LeftVolume.Of(Trace, Held, snapshot, Some.Moment);
        return (left.Word, left.Says);
    }
}
