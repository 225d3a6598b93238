using System.Collections.Immutable;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>One run of the dashboard's pipeline, from its start until it is killed.</summary>
internal sealed class SimulatedRun
{
    private static readonly SourceId Source = new(SourceKind.ArgoCd, SimulatedArgoCd.Key.Instance);

    private readonly SimulatedArgoCd argoCd;
    private readonly RunClock clock;
    private readonly SnapshotStore snapshots = new();
    private readonly ActionSteps steps;
    private readonly EarlierActions earlier;

    /// <param name="knowsEarlier">False: presses wait until <see cref="ReconcileAsync"/>.</param>
    public SimulatedRun(SimulatedArgoCd argoCd, IAuditLog audit, Fates fates, TimeProvider time, bool knowsEarlier = true)
    {
        (this.argoCd, clock) = (argoCd, new(time));
        Audit = new(audit, fates, Life);
        ArgoCd = new(argoCd, Audit, fates, Life, clock);
        var git = new MainOnly();
        var standing = new StandingReader(new(), Some.Soaked(SimulatedArgoCd.Key), new(), Some.NotFrozen());
        var facts = new ActionFactsReader(ArgoCd, snapshots, new FactsReader(git, new SelectionReader(git), clock), git, Explainer.Default, standing, clock);
        var planner = new ActionPlanner(facts, new EffectsReader(new OneChange(clock)), Book, clock);
        steps = new(Audit, Book, clock);
        earlier = new(clock);
        if (knowsEarlier)
        {
            earlier.AreTakenUp();
        }

        Runner = new(planner, new PlanShelf(clock), steps, Book, new ActionExecution(planner, ArgoCd, steps, clock), new ActionFollower(ArgoCd, steps, clock), Audit, new PressLimit(clock), earlier, clock);
        Look();
    }

    public Life Life { get; } = new();

    public ActionBookStore Book { get; } = new();

    public WatchedAudit Audit { get; }

    public WatchedArgoCd ArgoCd { get; }

    public ActionRunner Runner { get; }

    public Task ReconcileAsync() => new Reconciliation(Audit, Runner, steps, earlier).RunAsync(CancellationToken.None);

    /// <summary>What the list and the stream would bring.</summary>
    public void Look()
    {
        var listed = argoCd.Read().Application;
        snapshots.Update(_ => new Snapshot
        {
            At = clock.GetUtcNow(),
            Applications = ImmutableDictionary<ApplicationKey, Application>.Empty.Add(listed.Key, listed),
            Sources = ImmutableDictionary<SourceId, SourceStatus>.Empty.Add(Source, new(Source, SourceState.Live, clock.GetUtcNow(), clock.GetUtcNow())),
        });
    }

    /// <summary>Until everything that is followed waits for the clock, or the process is dead.</summary>
    public async Task SettleAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (!Life.IsOver && Book.Current.Open.Count() > clock.Waiting)
        {
            await beat.WaitForNextTickAsync(deadline.Token);
        }
    }
}

/// <summary>Whether the process lives. Whatever a dead one waits for never comes.</summary>
internal sealed class Life
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Over => over.Task;

    public bool IsOver => over.Task.IsCompleted;

    public void End() => over.TrySetResult();

    public static async Task<T> NeverAsync<T>()
    {
        await new TaskCompletionSource().Task;
        throw new InvalidOperationException("Never.");
    }
}
