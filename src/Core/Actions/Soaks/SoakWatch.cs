using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>The databases of a snapshot, judged.</summary>
public delegate EquatableList<DatabaseState> JudgedNow(ExplainedSnapshot explained, DateTimeOffset now);

/// <summary>Looks every few seconds at every application whose auto-sync is off. It begins when what an earlier run kept is read and every Argo CD has answered, or after <see cref="SoakTracking.Longest"/>.</summary>
public sealed class SoakWatch(SoakStore store, ExplanationStore explanations, JudgedNow databases, TimeProvider time)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly DateTimeOffset started = time.GetUtcNow();
    private bool begun;

    /// <summary>Ends by <see cref="OperationCanceledException"/>.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            Look(explanations.Current);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>One look; nothing before it may begin.</summary>
    public void Look(ExplainedSnapshot explained)
    {
        var now = time.GetUtcNow();
        begun |= store.Current.IsLoaded && (now - started > SoakTracking.Longest || Answered(explained, now));
        if (!begun)
        {
            return;
        }

        var off = explained.Snapshot.Applications.Values.Where(application => !application.SyncPolicy.IsAutoSyncOn).ToList();
        var judged = off.Exists(HoldsDatabases) ? databases(explained, now).Items.Where(database => database.Application is not null).ToLookup(database => database.Application!.Value) : null;
        var looks = off.ConvertAll(application => SoakLook.At(application, judged?[application.Key].Where(IsLive).ToList() ?? [], explained.Snapshot, now));
        var tracking = new SoakTracking(looks, key => SoakLook.WhyUnwatched(key, explained.Snapshot, now), now);
        store.Update(tracking.Next);
    }

    private static bool Answered(ExplainedSnapshot explained, DateTimeOffset now) =>
        explained.Snapshot.Sources.Values.Where(source => source.Id.Kind == SourceKind.ArgoCd).ToList() is { Count: > 0 } sources && sources.TrueForAll(source => source.IsFresh(now));

    private static bool HoldsDatabases(Application application) => application.Resources.Items.Any(row => DataKinds.IsDatabase(row.Key));

    // One that a branch declares and nobody has made yet is none of the application's.
    private static bool IsLive(DatabaseState database) => database.Live.HasValue || database.Live.State != ReadingState.Absent;
}
