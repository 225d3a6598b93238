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

    /// <summary>Any press on any recorded folder, with its root.</summary>
    public static async Task<GuardFacts> PressAsync(string root, string folder, Func<Application, GuardFacts> press)
    {
        var world = RecordedWorld.Load(root, folder);
        var bare = press(world.Application);
        var whatIf = new GitWhatIf(world.Git, new SelectionReader(world.Git), new TheseApplications([.. world.Snapshot.Applications.Values]), TimeProvider.System);
        var now = world.Snapshot.At;
        var source = new SourceId(SourceKind.ArgoCd, world.Application.Key.Instance);
        var effects = bare.Draft.Scenario is { } scenario ? await whatIf.ComputeAsync(bare.Draft.Assumed ?? world.Application, world.Details, scenario, TestContext.Current.CancellationToken) : null;
        return bare with
        {
            Effects = effects,
            Facts = bare.Facts with
            {
                Now = now,
                Application = Fresh(world, folder, now),
                Details = world.Details,
                Snapshot = world.Snapshot with { Sources = world.Snapshot.Sources.SetItem(source, new(source, SourceState.Live, now, now)) },
                Explanation = Explainer.Default.Explain(await world.ReadFactsAsync(), 1),
            },
        };
    }

    private static Task<GuardFacts> PressAsync(string folder, Func<Application, GuardFacts> press) => PressAsync(Recordings.Root, Recordings.File(folder.Split('/')), press);

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
