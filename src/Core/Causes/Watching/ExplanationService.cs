using System.Collections.Concurrent;
using System.Collections.Immutable;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>
/// Keeps an explanation beside every application of the snapshot. Work is in proportion to what changed: an application is
/// explained again when it, its parent, or a ref that its explanation rests on changed, at most eight at once.
/// </summary>
public sealed partial class ExplanationService(
    SnapshotStore snapshots,
    ExplanationStore explanations,
    ApplicationExplainer explainer,
    IGitReader git,
    TimeProvider time,
    ILogger<ExplanationService> log)
{
    /// <summary>While some wait for Git others go on, and what they ask goes to Git together.</summary>
    private const int Workers = 8;

    /// <summary>What could not be read is asked for again after this time, also when nothing changed.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(1);

    /// <summary>Objects younger than this may still be starting.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    private readonly ExplanationQueue queue = new();
    private readonly ConcurrentDictionary<ApplicationKey, ExplanationInputs> inputs = new();
    private readonly ConcurrentDictionary<ApplicationKey, byte> incomplete = new();
    private readonly ConcurrentDictionary<ApplicationKey, EquatableList<ReadBranches>> read = new();
    private readonly RefsRelevance relevance = new(git);
    private long explained;

    /// <summary>How many applications were explained since the start: proves that work follows change.</summary>
    public long ExplainedCount => Interlocked.Read(ref explained);

    /// <summary>Runs until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll([WatchAsync(cancellationToken), RetryAsync(cancellationToken), .. Enumerable.Range(0, Workers).Select(_ => WorkAsync(cancellationToken))]);

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        var last = ImmutableDictionary<ApplicationKey, Application>.Empty;
        await foreach (var snapshot in snapshots.WatchAsync(cancellationToken))
        {
            var gone = ReferenceEquals(last, snapshot.Applications) ? [] : last.Keys.Where(k => !snapshot.Applications.ContainsKey(k)).ToList();
            last = snapshot.Applications;
            Forget(gone);
            explanations.Update(e => new ExplainedSnapshot(snapshot, e.Explanations.RemoveRange(gone)));
            await QueueChangedAsync(snapshot, cancellationToken);
        }
    }

    private async Task QueueChangedAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        foreach (var (key, application) in snapshot.Applications)
        {
            var before = inputs.GetValueOrDefault(key);
            var now = ExplanationInputs.Of(snapshot, application, before);
            inputs[key] = now;
            if (!now.IsSameBesideRefs(before) || await relevance.MattersAsync(before, now, Read(key), cancellationToken))
            {
                queue.Add(key);
            }
        }
    }

    /// <summary>Null also while it is being explained: what that sees of the refs is not known yet.</summary>
    private EquatableList<ReadBranches>? Read(ApplicationKey key) => read.TryGetValue(key, out var seen) ? seen : null;

    private void Forget(List<ApplicationKey> gone)
    {
        foreach (var key in gone)
        {
            inputs.TryRemove(key, out _);
            incomplete.TryRemove(key, out _);
            read.TryRemove(key, out _);
        }
    }

    private async Task RetryAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Retry, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            foreach (var key in incomplete.Keys)
            {
                queue.Add(key);
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var key = await queue.TakeAsync(cancellationToken);
            try
            {
                await ExplainAsync(key, cancellationToken);
            }
            finally
            {
                queue.Done(key);
            }
        }
    }

    private async Task ExplainAsync(ApplicationKey key, CancellationToken cancellationToken)
    {
        var snapshot = snapshots.Current;
        read.TryRemove(key, out _);
        try
        {
            if (await explainer.ExplainAsync(snapshot, key, FactsDepth.AsNeeded, cancellationToken) is { } explanation)
            {
                Note(key, explanation.Facts!);
                Publish(explanation with { Facts = null });
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // One application that cannot be explained must not stop the others; it says so itself.
            ExplainingFailed(log, e, key.Name);
            incomplete[key] = 0;
            Publish(new Explanation(key, [], [new NotChecked(null, "Everything", $"explaining failed ({e.GetType().Name}); it is tried again within a minute")], time.GetUtcNow(), snapshot.Version));
        }
    }

    private void Note(ApplicationKey key, Facts facts)
    {
        Interlocked.Increment(ref explained);
        if (ReadBranches.Of(facts) is { } seen)
        {
            read[key] = seen;
        }

        var isRead = !FactsReader.NeedsGit(facts.Application) || (facts.Details.ManagedResources.IsKnown && facts.Sources.Items.All(s => s.Tracked.IsKnown));
        var whole = isRead && !IsStarting(facts);
        if (whole)
        {
            incomplete.TryRemove(key, out _);
        }
        else
        {
            incomplete[key] = 0;
        }
    }

    /// <summary>A database whose children are not ready yet is looked at again: that they stay so is what a rule says then.</summary>
    private static bool IsStarting(Facts facts) => NamespaceObjects.HoldsDatabases(facts.Application)
        && facts.LiveObjects.ValueIfKnown.Items.Any(o => o.CreatedAt is { } at && facts.Now - at < Young);

    private void Publish(Explanation explanation) => explanations.Update(e => e.Snapshot.Applications.ContainsKey(explanation.Key)
        ? e with { Explanations = e.Explanations.SetItem(explanation.Key, explanation) }
        : e);

    [LoggerMessage(Level = LogLevel.Error, Message = "Explaining {Application} failed")]
    private static partial void ExplainingFailed(ILogger logger, Exception exception, string application);
}
