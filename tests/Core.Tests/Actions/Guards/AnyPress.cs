using CsCheck;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

/// <summary>Presses of any kind in any world: what guards have to hold for is tried on these.</summary>
internal static class AnyPress
{
    private static readonly (string Group, string Kind)[] Kinds =
    [
        ("", "ConfigMap"), ("apps", "Deployment"), ("acid.zalan.do", "postgresql"), ("databases.spotahome.com", "RedisFailover"), ("crd.questdb.io", "QuestDB"),
        ("", "PersistentVolumeClaim"), ("", "PersistentVolume"), ("", "Namespace"), ("argoproj.io", "Application"), ("batch", "Job"),
    ];

    private static readonly string[] Names = ["a", "pg", "pg-2", "pgdata-pg-0", "pgdata-pg-2-0", "redis", "postgresqls.acid.zalan.do"];

    private static readonly Gen<ResourceKey> Key =
        from kind in Gen.Int[0, Kinds.Length - 1].Select(i => Kinds[i])
        from name in Gen.Int[0, Names.Length - 1].Select(i => Names[i])
        select name.Contains('.') ? new ResourceKey("apiextensions.k8s.io", "CustomResourceDefinition", "", name) : new ResourceKey(kind.Group, kind.Kind, "shop", name);

    private static readonly Gen<Effect> Effect =
        from key in Key
        from kind in Gen.Enum<EffectKind>()
        from child in Gen.Bool
        from replaced in Gen.Int[0, 3]
        select new Effect(key, kind, "Why.", DataKinds.IsData(key), child ? new ApplicationKey("prod", "argocd", "child") : null, "10Gi", replaced == 0 && kind is EffectKind.Changed or EffectKind.Deleted);

    private static readonly Gen<EquatableList<Effect>> Effects = Effect.Array[0, 6].Select(all => all.DistinctBy(e => (e.Key, e.Via)).ToEquatableList());

    private static readonly Gen<ManagedResourceStatus> Row =
        from key in Key
        from flags in Gen.Int[0, 7]
        select new ManagedResourceStatus(key, "v1", SyncStatus.OutOfSync, HealthStatus.Healthy, null, (flags & 1) > 0 && key.Kind == "Job", (flags & 2) > 0, (flags & 4) > 0, 0);

    private static readonly Gen<Application> Application =
        from rows in Row.Array[0, 5]
        from sync in Gen.Enum<SyncStatus>()
        from automated in Gen.Int[0, 4]
        from deleted in Gen.Int[0, 9]
        from running in Gen.Int[0, 4]
        select SomePress.Orders() with
        {
            Resources = rows.DistinctBy(r => r.Key).ToEquatableList(),
            ResourceCount = rows.Length,
            Sync = sync,
            SyncPolicy = new(automated == 0 ? null : new AutomatedPolicy(automated == 1 ? false : null, automated > 2, automated == 4, automated == 2)),
            DeletionTimestamp = deleted == 0 ? Some.Moment : null,
            OperationState = running > 0 ? null : new OperationState(OperationPhase.Running, "", Some.Moment, null, new Operation(true, null, false, false, [], null, true, 0, null, []), [], [], [], 0),
        };

    private static readonly Gen<GuardFacts> Bare =
        from application in Application
        from effects in Effects
        from prune in Gen.Bool
        from which in Gen.Int[0, 5]
        select which switch
        {
            0 => SomePress.Sync(application, prune, [.. effects]),
            1 => SomePress.AutoSyncOn(application, prune, [.. effects]),
            2 => SomePress.Point(application, "feature/x", [.. effects]),
            3 => SomePress.AutoSyncOff(application),
            4 => SomePress.Terminate(application),
            _ => SomePress.Refresh(application, [.. effects]),
        };

    /// <summary>With effects known or not, proven or not, facts read or not, other presses open or not.</summary>
    public static Gen<GuardFacts> All { get; } =
        from press in Bare
        from left in Effects
        from known in Gen.Int[0, 4]
        from read in Gen.Int[0, 6]
        from open in Gen.Int[0, 9]
        select Unread(Unknown(press, left, known), read) with { Open = open == 0 ? [press.Record(ActionState.Running)] : [] };

    private static GuardFacts Unknown(GuardFacts press, EquatableList<Effect> left, int known) => press.Effects is not { } effects ? press : press with
    {
        Effects = known switch
        {
            0 => null,
            1 => effects with { Known = false, Proven = false, Why = "Git does not answer.", Effects = [] },
            2 => effects with { Proven = false, Why = "A child was not followed.", LeftOver = left },
            3 => effects with { Proven = false, LeftOver = left },
            _ => effects with { LeftOver = left },
        },
    };

    private static GuardFacts Unread(GuardFacts press, int read) => read switch
    {
        0 => press.With(f => f with { Application = Reading.Failed<FreshApplication>("Argo CD application", Some.Moment, "no answer") }),
        1 => press.With(f => f with { Details = new ApplicationDetails { Key = f.Key } }),
        2 => press.With(f => f with { MayDo = Reading.NotRead<bool>("Argo CD can-i") }),
        3 => press.With(f => f with { Snapshot = f.Snapshot with { Sources = f.Snapshot.Sources.Clear() } }),
        _ => press,
    };
}
