using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Writes;

/// <summary>Writes to one instance, at most 4 at once, and what is read around them.</summary>
internal sealed class InstanceWrites(ArgoCdEndpoint endpoint, TimeProvider time) : IDisposable
{
    private const int AtOnce = 4;

    private static readonly ArgoCdWriteOutcome Stopped = new ArgoCdWriteOutcome.NotSent("It was stopped before it was sent.");

    private readonly SemaphoreSlim slots = new(AtOnce);
    private readonly WriteExchange exchange = new(endpoint, time);

    public FreshReads Reads { get; } = new(endpoint, time);

    public async Task<ArgoCdWriteOutcome> SendAsync(ArgoCdWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await slots.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Stopped;
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
        slots.Dispose();
        Reads.Dispose();
    }
}
