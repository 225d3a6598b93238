using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.ArgoCd.Operations;

/// <summary>What a sync has to do, in which phase and wave.</summary>
internal static class TaskPlan
{
    public static List<SyncTask> Of(JsonNode sync, Comparison comparison, IEnumerable<ComparedObject> hooks)
    {
        var chosen = sync.Items("resources").ToList();
        var tasks = comparison.Objects.Where(one => chosen.Count == 0 || chosen.Exists(resource => Chooses(resource, one)))
            .Select(one => new SyncTask(one, SyncPhase.Sync, HookRules.Wave(one.Target ?? one.Live!))).ToList();
        // A partial sync and the strategy apply run no hooks.
        if (chosen.Count == 0 && sync.At("syncStrategy", "apply") is null)
        {
            tasks.AddRange(hooks.SelectMany(OfHook));
        }

        TurnPrunes([.. tasks.Where(task => task.IsPrune)]);
        PutPrunesLast(sync, tasks);
        return [.. tasks.OrderBy(task => task.Phase).ThenBy(task => task.Wave).ThenBy(task => !task.IsPrune).ThenBy(task => task.Object.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<SyncTask> OfHook(ComparedObject hook) =>
        from type in HookRules.Types(hook.Target!)
        where Enum.TryParse<SyncPhase>(type, out _)
        select new SyncTask(hook, Enum.Parse<SyncPhase>(type), HookRules.Wave(hook.Target!), type);

    private static bool Chooses(JsonNode resource, ComparedObject one) =>
        resource.Str("kind") == one.Kind && resource.Str("name") == one.Name && resource.Str("group") == one.Group && (resource.Str("namespace") is "" || resource.Str("namespace") == one.Namespace);

    // What came last goes first.
    private static void TurnPrunes(List<SyncTask> prunes)
    {
        var waves = prunes.Select(task => task.Wave).Distinct().Order().ToList();
        prunes.ForEach(task => task.Wave = waves[waves.Count - 1 - waves.IndexOf(task.Wave)]);
    }

    private static void PutPrunesLast(JsonNode sync, List<SyncTask> tasks)
    {
        var last = tasks.Where(task => task.Phase == SyncPhase.Sync).Select(task => task.Wave).DefaultIfEmpty().Max() + 1;
        var all = sync.Items("syncOptions").Any(option => option.ToString() == "PruneLast=true");
        tasks.FindAll(task => task.IsPrune && (all || HookRules.HasSyncOption(task.Object.Live!, "PruneLast=true"))).ForEach(task => task.Wave = last);
    }
}
