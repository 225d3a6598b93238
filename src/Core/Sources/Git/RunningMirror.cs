using System.Threading.Channels;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>A worker that runs until it is stopped.</summary>
internal sealed class RunningMirror : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task run;

    public RunningMirror(MirrorWorker worker, Permission permission, ChannelWriter<Observation> output)
    {
        (Worker, Permission) = (worker, permission);
        run = Task.Run(() => worker.RunAsync(output, stop.Token));
    }

    public MirrorWorker Worker { get; }

    public Permission Permission { get; }

    /// <summary>Ends when nothing of it runs any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await run;
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        Worker.Dispose();
        stop.Dispose();
    }
}
