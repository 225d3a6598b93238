using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>Runs a source and waits for what it tells.</summary>
public sealed class ObservedSource : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private readonly List<Observation> told = [];
    private readonly Task run;
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int read;

    public ObservedSource(ISource source) => run = RunAsync(source);

    /// <summary>The next observation of this kind that is as asked; what was told before it counts as read.</summary>
    /// <param name="nudge">Done again and again until it is there: moving the test clock on.</param>
    public Task<T> NextAsync<T>(Func<T, bool>? isIt = null, Action? nudge = null)
        where T : Observation => nudge is null ? WaitAsync(isIt) : WaitAsync(isIt).Nudged(nudge);

    public async Task<SourceStatus> StatusAsync(SourceState state, Action? nudge = null) =>
        (await NextAsync<Observation.StatusChanged>(observation => observation.Status.State == state, nudge)).Status;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run;
        stop.Dispose();
    }

    private async Task<T> WaitAsync<T>(Func<T, bool>? isIt)
        where T : Observation
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var more = NewsAfter(isIt, out T? found);
            if (found is not null)
            {
                return found;
            }

            await Task.WhenAny(more, run).WaitAsync(limit.Token);
            Assert.False(run.IsCompleted, "The source ended by itself.");
        }
    }

    private Task NewsAfter<T>(Func<T, bool>? isIt, out T? found)
        where T : Observation
    {
        lock (gate)
        {
            found = null;
            while (found is null && read < told.Count)
            {
                found = told[read++] is T observation && isIt?.Invoke(observation) != false ? observation : null;
            }

            return news.Task;
        }
    }

    private async Task RunAsync(ISource source)
    {
        try
        {
            await foreach (var observation in source.ObserveAsync(stop.Token))
            {
                Tell(observation);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private void Tell(Observation observation)
    {
        TaskCompletionSource before;
        lock (gate)
        {
            told.Add(observation);
            before = news;
            news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.TrySetResult();
    }
}
