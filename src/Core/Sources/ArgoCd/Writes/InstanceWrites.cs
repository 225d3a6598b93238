using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Writes to one instance, at most 4 syncs and 4 others at once, and what is read around them. What waits for its turn is soon not sent at all: it was judged by a read that grows old.</summary>
internal sealed class InstanceWrites(ArgoCdEndpoint endpoint, TimeProvider time) : IDisposable
{
    private const int AtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private static readonly ArgoCdWriteOutcome Stopped = new ArgoCdWriteOutcome.NotSent("It was stopped before it was sent.");
    private static readonly ArgoCdWriteOutcome Busy = new ArgoCdWriteOutcome.NotSent($"{AtOnce} requests wait for this Argo CD's answer already. Look whether it is well, and press again.");

    private readonly SemaphoreSlim syncs = new(AtOnce);

    // Of its own: what stops something does not wait behind what hangs.
    private readonly SemaphoreSlim others = new(AtOnce);
    private readonly WriteExchange exchange = new(endpoint, time);

    public FreshReads Reads { get; } = new(endpoint, time);

    public async Task<ArgoCdWriteOutcome> SendAsync(ArgoCdWrite write, CancellationToken cancellationToken)
    {
        var slots = write is ArgoCdWrite.Sync or ArgoCdWrite.Refresh ? syncs : others;
        using var patience = new CancellationTokenSource(Patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await slots.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? Stopped : Busy;
        }

        try
        {
            return cancellationToken.IsCancellationRequested ? Stopped : await exchange.SendAsync(write, cancellationToken);
        }
        finally
        {
            slots.Release();
        }
    }

    public void Dispose()
    {
        syncs.Dispose();
        others.Dispose();
        Reads.Dispose();
    }
}
