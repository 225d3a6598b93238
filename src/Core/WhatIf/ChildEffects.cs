using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>Follows effects on child Applications into what these would do: their new spec under auto-sync, or the cascade of their deletion.</summary>
internal sealed class ChildEffects(SourceSelections selections, IKnownApplications applications)
{
    private const int MaxDepth = 5;
    private const string Finalizer = "resources-finalizer.argocd.argoproj.io";

    public static bool IsApplication(ResourceKey key) => key is { Group: "argoproj.io", Kind: "Application" };

    /// <summary>Adds the effects that the direct ones have in other applications.</summary>
    public async Task FollowAsync(Application parent, TargetSet target, LiveSet live, IEnumerable<Effect> effects, Closure closure, CancellationToken cancellationToken)
    {
        foreach (var effect in effects.ToList())
        {
            closure.Add(ContainedEffects.Of(effect, parent, applications));
            if (!IsApplication(effect.Key) || parent.Destination.Cluster != "in-cluster")
            {
                continue;
            }

            var key = new ApplicationKey(parent.Key.Instance, effect.Key.Namespace, effect.Key.Name);
            if (!closure.Enter(key, MaxDepth))
            {
                continue;
            }

            if (effect.Kind == EffectKind.Deleted)
            {
                await DeleteAsync(key, live.Find(effect.Key)?.Json, closure, cancellationToken);
            }
            else if (effect.Kind != EffectKind.Unchanged && target.Objects.Items.FirstOrDefault(o => o.Key == effect.Key) is { } declared)
            {
                await ChangeAsync(key, declared, live.Find(effect.Key)?.Json, closure, cancellationToken);
            }

            closure.Leave();
        }
    }

    private async Task ChangeAsync(ApplicationKey key, TargetObject declared, string? liveJson, Closure closure, CancellationToken cancellationToken)
    {
        var known = applications.Find(key);
        var after = ChildSpec.After(key, declared.Object.Json, liveJson, known);
        if (known is not null && SameSpec(known, after))
        {
            return;
        }

        var on = after.SyncPolicy.IsAutoSyncOn;
        var read = await selections.ReadAsync(after, new(), cancellationToken);
        var live = known is null ? LiveSet.Empty : LiveSet.From(known, new() { Key = key });
        var target = read.Selections is null ? TargetSet.Unknown(read.Why ?? "It could not be read.") : TargetSet.From(read.Selections, after.Destination.Namespace, live);
        if (!on)
        {
            closure.AddWaiting(Waiting(key, known, WhatIfComputation.Compare(target, live, SyncAsk.Of(after, prune: true))));
            return;
        }

        var (comparison, _) = AutoSyncRules.Apply(after, WhatIfComputation.Compare(target, live, SyncAsk.Of(after, AutoSyncRules.Prunes(after))), asTracked: false);
        if (!comparison.Known)
        {
            closure.Miss($"What {key.Name} would do by auto-sync is not known: {comparison.Why}");
            return;
        }

        var via = comparison.Effects.Items.Where(e => e.Kind != EffectKind.Unchanged).Select(e => e with { Via = key }).ToList();
        closure.Add(via);
        await FollowAsync(after, target, live, via, closure, cancellationToken);
    }

    private async Task DeleteAsync(ApplicationKey key, string? liveJson, Closure closure, CancellationToken cancellationToken)
    {
        var known = applications.Find(key);
        if (known is null && liveJson is null)
        {
            closure.Miss($"What goes with {key.Name} is not known, because the application is not in the list.");
            return;
        }

        // Without its finalizer an Application leaves everything behind.
        if (!(known?.Finalizers.Items.Any(IsCascade) ?? false) && !(liveJson?.Contains(Finalizer, StringComparison.Ordinal) ?? false))
        {
            return;
        }

        if (known is null)
        {
            closure.Miss($"What goes with {key.Name} is not known, because the application is not in the list, and its finalizer deletes what it manages.");
            return;
        }

        var live = LiveSet.From(known, new() { Key = key });
        if (!live.Known)
        {
            closure.Miss($"What goes with {key.Name} is not known: {live.Why}");
            return;
        }

        var via = live.Resources.Where(r => r.Presence != Presence.Missing && !SyncOptions.Has(r.Json, "Delete=false")).Select(r => Cascade(r, key)).ToList();
        closure.Add(via);
        await FollowAsync(known, TargetSet.Unknown("deleted"), live, via, closure, cancellationToken);
    }

    /// <summary>With auto-sync off nothing happens to the child's objects; those that its new spec does not select, and its present one does, wait for a prune from then on.</summary>
    private static IEnumerable<Effect> Waiting(ApplicationKey key, Application? known, Comparison comparison) => comparison.Of(EffectKind.Deleted)
        .Where(e => known is null || !known.Resources.Items.Any(row => row.Key == e.Key && known.WouldPrune(row)))
        .Select(e => e with { Via = key, Why = $"With the new spec of {key.Name} no file declares it: it waits for pruning then." });

    private static Effect Cascade(LiveResource resource, ApplicationKey key) => new(
        resource.Key,
        EffectKind.Deleted,
        $"The application {key.Name} is deleted, and its finalizer deletes what it manages.",
        DataKinds.IsData(resource.Key),
        key,
        DataKinds.SizeOf(resource.Key, resource.Json));

    private static bool IsCascade(string finalizer) => finalizer.StartsWith(Finalizer, StringComparison.Ordinal);

    private static bool SameSpec(Application before, Application after) =>
        before.Sources == after.Sources && before.Destination == after.Destination && before.SyncPolicy == after.SyncPolicy;
}
