using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Tests.WhatIf;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Actions;

/// <summary>Presses on a recorded application: its answers, its Git, its parent and its causes, and the effects computed from them.</summary>
internal static class RecordedPress
{
    public static Task<GuardFacts> SyncAsync(string folder, bool prune) => PressAsync(folder, app => SomePress.Sync(app, prune));

    public static Task<GuardFacts> AutoSyncOnAsync(string folder, bool prune) => PressAsync(folder, app => SomePress.AutoSyncOn(app, prune));

    public static Task<GuardFacts> PointAsync(string folder, string revision, DirectoryOptions? directory = null) => PressAsync(folder, app =>
    {
        var press = SomePress.Point(app, revision);
        var change = directory is null ? [] : new[] { new SpecChange("/spec/source/directory/include", null, $"\"{directory.Include}\"") };
        return press with { Draft = press.Draft with { Scenario = press.Draft.Scenario! with { Directory = directory }, Trail = press.Draft.Trail with { Changes = [.. press.Draft.Trail.Changes, .. change] } } };
    });

    /// <summary>What the product's own actions make of a recorded folder; those that have nothing to do there are left out.</summary>
    public static async Task<IReadOnlyList<GuardFacts>> AllAsync(string root, string folder)
    {
        var (world, facts) = await LoadAsync(root, folder);
        var presses = new List<GuardFacts>();
        foreach (var ask in Asks(world.Application.Key))
        {
            if (ActionSet.Actions[ask.Action].Prepare(ask, facts, ActionId.New()).Draft is { } draft)
            {
                presses.Add(new GuardFacts { Draft = draft, Facts = facts, Actor = SomePress.Ada, Effects = await EffectsAsync(world, draft) });
            }
        }

        return presses;
    }

    private static async Task<GuardFacts> PressAsync(string folder, Func<Application, GuardFacts> press)
    {
        var (world, facts) = await LoadAsync(Recordings.Root, Recordings.File(folder.Split('/')));
        var bare = press(world.Application);
        return bare with { Facts = facts, Effects = await EffectsAsync(world, bare.Draft) };
    }

    private static IEnumerable<ActionAsk> Asks(ApplicationKey key) =>
    [
        new(key, "sync", [new(ParameterNames.Prune, "true")]),
        new(key, "autosync-on", [new(ParameterNames.AutoPrune, "true")]),
        new(key, "patch-source", [new(ParameterNames.TargetRevision, "main")]),
        new(key, "autosync-off"), new(key, "terminate"), new(key, "refresh"),
    ];

    private static async Task<(RecordedWorld World, ActionFacts Facts)> LoadAsync(string root, string folder)
    {
        var world = RecordedWorld.Load(root, folder);
        var now = world.Snapshot.At;
        var source = new SourceId(SourceKind.ArgoCd, world.Application.Key.Instance);
        return (world, new ActionFacts
        {
            Key = world.Application.Key,
            Now = now,
            Application = Fresh(world, folder, now),
            Details = world.Details,
            MayDo = Reading.Known(true, "Argo CD can-i", now),
            Standing = Some.Standing(world.Application.Key) with { Soak = new(Some.Soak(world.Application.Key, now.AddDays(-3)), TimeSpan.FromHours(24), now) },
            Snapshot = world.Snapshot with { Sources = world.Snapshot.Sources.SetItem(source, new(source, SourceState.Live, now, now)) },
            Explanation = Explainer.Default.Explain(await world.ReadFactsAsync(), 1),
        });
    }

    private static async Task<WhatIfResult?> EffectsAsync(RecordedWorld world, ActionDraft draft)
    {
        var whatIf = new GitWhatIf(world.Git, new SelectionReader(world.Git), new TheseApplications([.. world.Snapshot.Applications.Values]), TimeProvider.System);
        return draft.Scenario is { } scenario ? await whatIf.ComputeAsync(draft.Assumed ?? world.Application, world.Details, scenario, TestContext.Current.CancellationToken) : null;
    }

    private static Reading<FreshApplication> Fresh(RecordedWorld world, string folder, DateTimeOffset now)
    {
        if (RecordedExchange.Load(Path.Combine(folder, "application.json")) is not { IsOk: true } exchange)
        {
            return Reading.Failed<FreshApplication>("Argo CD application", now, "Argo CD answers 400 to every call by name");
        }

        using var json = exchange.Json();
        return Reading.Known(new FreshApplication(world.Application, json.RootElement.GetProperty("spec").GetRawText()), "Argo CD application", now);
    }
}
