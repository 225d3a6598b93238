using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.Tests.Actions.Catalogue;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class VolumeEffectsTests
{
    private const string Cluster = "in-cluster";

    private static readonly ResourceKey Redis = new("databases.spotahome.com", "RedisFailover", "databases", "cache");
    private static readonly ResourceKey Claim = new("", "PersistentVolumeClaim", "databases", "data-rfr-cache-0");

    [Fact]
    public void The_volumes_of_a_deleted_database_go_with_it()
    {
        var volume = Assert.Single(Volumes(World("{}"), EffectKind.Deleted));

        Assert.Equal((Claim, EffectKind.Deleted, "20Gi", true), (volume.Key, volume.Kind, volume.Size, volume.IsData));
        Assert.Contains("cache", volume.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_keeps_them_leaves_them() =>
        Assert.Empty(Volumes(World("""{"redis":{"storage":{"keepAfterDeletion":true}}}"""), EffectKind.Deleted));

    [Fact]
    public void A_changed_database_loses_none() => Assert.Empty(Volumes(World("{}"), EffectKind.Changed));

    [Fact]
    public void Another_clusters_claims_are_not_its_own() => Assert.Empty(Volumes(World("{}", cluster: "edge"), EffectKind.Deleted));

    [Fact]
    public void A_claim_that_is_deleted_anyway_is_named_once()
    {
        var both = Result(new Effect(Redis, EffectKind.Deleted, "", true), new Effect(Claim, EffectKind.Deleted, "", true));

        Assert.Equal(2, VolumeEffects.Add(both, Pressed.Application().Application, World("{}")).Effects.Count);
    }

    private static IEnumerable<Effect> Volumes(Snapshot snapshot, EffectKind kind) =>
        VolumeEffects.Add(Result(new Effect(Redis, kind, "", true)), Pressed.Application().Application, snapshot).Effects.Items.Where(e => e.Key.Kind == "PersistentVolumeClaim");

    private static WhatIfResult Result(params Effect[] effects) => new(new(), true, true, null, effects.ToEquatableList(), [], [], Pressed.Now);

    private static Snapshot World(string spec, string cluster = Cluster)
    {
        var database = new LiveObject(cluster, Redis, "v1", "u-redis", "1", null, null, [], [], [], spec, "{}");
        var claim = new LiveObject(cluster, Claim, "v1", "u-claim", "1", null, null, [new("redisfailovers.databases.spotahome.com/name", "cache")], [], [], """{"resources":{"requests":{"storage":"20Gi"}}}""", "{}");
        return Snapshot.Empty with { Objects = Snapshot.Empty.Objects.Add((cluster, Redis), database).Add((cluster, Claim), claim) };
    }
}
