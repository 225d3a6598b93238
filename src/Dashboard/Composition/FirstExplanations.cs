using DbDashboard.Core.Causes;

namespace DbDashboard.Dashboard.Composition;

/// <summary>What can wait at a start waits for this. A new file has nothing to tell: making it must not compete with the first page.</summary>
public sealed class FirstExplanations(ExplanationStore explanations, TimeProvider time)
{
    /// <summary>It is waited for so long at the most.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    /// <summary>Until every application of the first list is explained.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var explained = ExplainedAsync(enough.Token);
        await Task.WhenAny(explained, Task.Delay(Within, time, enough.Token));
        await enough.CancelAsync();
        await explained.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task ExplainedAsync(CancellationToken cancellationToken)
    {
        await foreach (var known in explanations.WatchAsync(cancellationToken))
        {
            if (known.Snapshot.Applications.Count > 0 && known.Snapshot.Applications.Keys.All(known.Explanations.ContainsKey))
            {
                return;
            }
        }
    }
}
