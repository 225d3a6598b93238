using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Actions.Simulation;

/// <summary>Argo CD as one run sees it. A request that no durable row announces fails the test.</summary>
internal sealed class WatchedArgoCd(SimulatedArgoCd argoCd, WatchedAudit audit, Fates fates, Life life, TimeProvider clock) : IArgoCdWrites
{
    private const string Source = "Argo CD application";

    private FreshApplication? beforeWrite;

    /// <summary>Every request that left, oldest first, with the action of its row and what had been read last.</summary>
    public List<(string Action, ArgoCdWrite Write, string LastRead, bool IsDone)> Left { get; } = [];

    /// <summary>The state of the application when it was read last.</summary>
    public string LastRead { get; private set; } = "";

    public Task<ArgoCdWriteOutcome> SendAsync(ArgoCdWrite write, CancellationToken cancellationToken)
    {
        if (life.IsOver)
        {
            return Life.NeverAsync<ArgoCdWriteOutcome>();
        }

        var row = audit.MaySend;
        audit.MaySend = null;
        Assert.NotNull(row);
        Assert.Equal(RequestWords.Row(write), row.Request);
        return Answer(write, row.ActionId, fates.TakeWrite());
    }

    public Task<Reading<FreshApplication>> ReadApplicationAsync(ApplicationKey application, string project, CancellationToken cancellationToken)
    {
        if (life.IsOver)
        {
            return Life.NeverAsync<Reading<FreshApplication>>();
        }

        if (fates.FailingReads > 0)
        {
            fates.FailingReads--;
            return Task.FromResult(Reading.Failed<FreshApplication>(Source, clock.GetUtcNow(), "no answer"));
        }

        if (fates.LaggingReads > 0 && beforeWrite is not null)
        {
            fates.LaggingReads--;
            return Task.FromResult(Reading.Known(beforeWrite, Source, clock.GetUtcNow()));
        }

        LastRead = argoCd.Fingerprint;
        var read = argoCd.Read();
        fates.AfterRead();
        return Task.FromResult(Reading.Known(read, Source, clock.GetUtcNow()));
    }

    public Task<Reading<bool>> CanIAsync(Application application, string action, CancellationToken cancellationToken) => Known(true);

    public Task<Reading<SyncWindows>> ReadSyncWindowsAsync(Application application, CancellationToken cancellationToken) => Known(new SyncWindows([], [], true));

    public Task<Reading<Project>> ReadProjectAsync(Application application, CancellationToken cancellationToken) => Known(new Project("shop", [], [], [], []));

    public Task<Reading<ApplicationSet>> ReadApplicationSetAsync(ApplicationSetKey set, CancellationToken cancellationToken) => Known(new ApplicationSet(set));

    public Task<Reading<EquatableList<ManagedResource>>> ReadManagedResourcesAsync(Application application, CancellationToken cancellationToken) =>
        Known<EquatableList<ManagedResource>>([new(new("", "ConfigMap", "shop", "kept"), "{}", "{}", "{}", "{}", "1", false, false, [])]);

    private Task<Reading<T>> Known<T>(T value) => life.IsOver ? Life.NeverAsync<Reading<T>>() : Task.FromResult(Reading.Known(value, Source, clock.GetUtcNow()));

    private Task<ArgoCdWriteOutcome> Answer(ArgoCdWrite write, string action, WriteFate fate)
    {
        beforeWrite = argoCd.Read();
        var outcome = fate is WriteFate.LostUndone or WriteFate.NotSent or WriteFate.KilledUndone ? null : argoCd.Take(write);
        fates.WhileSending?.Invoke();
        Left.Add((action, write, LastRead, outcome is ArgoCdWriteOutcome.Accepted));
        switch (fate)
        {
            case WriteFate.KilledDone or WriteFate.KilledUndone:
                life.End();
                return Life.NeverAsync<ArgoCdWriteOutcome>();
            case WriteFate.NotSent:
                return Task.FromResult<ArgoCdWriteOutcome>(new ArgoCdWriteOutcome.NotSent("no connection."));
            case WriteFate.LostDone or WriteFate.LostUndone:
                return Task.FromResult<ArgoCdWriteOutcome>(new ArgoCdWriteOutcome.Unknown(UnknownBecause.ConnectionLost, "the connection was cut."));
            default:
                return Task.FromResult(outcome!);
        }
    }
}
