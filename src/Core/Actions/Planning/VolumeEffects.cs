using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>The volumes that go with a deleted database: the operators delete them, Argo CD never names them.</summary>
internal static class VolumeEffects
{
    public static WhatIfResult Add(WhatIfResult result, Application application, Snapshot snapshot)
    {
        var added = result.Effects.Items
            .Where(effect => effect.Kind == EffectKind.Deleted && DatabaseKinds.IsDatabase(effect.Key.GroupKind))
            .SelectMany(effect => Of(effect, snapshot, application))
            .Where(volume => !result.Effects.Items.Any(effect => effect.Key == volume.Key && effect.Kind == EffectKind.Deleted))
            .DistinctBy(volume => (volume.Key, volume.Via))
            .ToList();
        return added.Count == 0 ? result : result with { Effects = result.Effects.Items.Concat(added).ToEquatableList() };
    }

    private static IEnumerable<Effect> Of(Effect database, Snapshot snapshot, Application application)
    {
        var owner = database.Via is { } via && snapshot.Applications.TryGetValue(via, out var child) ? child : application;
        var cluster = ClusterNames.In(snapshot).Of(owner.Destination);
        if (!DatabaseKinds.TryGet(database.Key.GroupKind, out var kind) || snapshot.Objects.GetValueOrDefault((cluster, database.Key)) is not { } live || !kind.DeletesVolumes(live.Spec))
        {
            return [];
        }

        return snapshot.Objects.Values
            .Where(item => item.Cluster == cluster && item.Key is { Group: "", Kind: "PersistentVolumeClaim" } && item.Key.Namespace == database.Key.Namespace && kind.IsChild(item, database.Key.Name, live.Uid))
            .OrderBy(item => item.Key)
            .Select(item => new Effect(item.Key, EffectKind.Deleted, $"The operator deletes it with {database.Key}.", IsData: true, database.Via, DataKinds.SizeOf(item.Key, $$"""{"spec":{{item.Spec}}}""")));
    }
}
