using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>The applications of one Argo CD instance: list, event stream, list again every 3 minutes and after each reconnect.</summary>
public sealed class ArgoCdSource(ArgoCdEndpoint endpoint, TimeProvider time, ILogger<ArgoCdSource> log) : ISource
{
    public SourceId Id { get; } = new(SourceKind.ArgoCd, endpoint.Name);

    public async IAsyncEnumerable<Observation> ObserveAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var observations = Channel.CreateBounded<Observation>(new BoundedChannelOptions(256) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = RunAsync(observations.Writer, stop.Token);
        try
        {
            await foreach (var observation in observations.Reader.ReadAllAsync(cancellationToken))
            {
                yield return observation;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(ChannelWriter<Observation> writer, CancellationToken cancellationToken)
    {
        var life = new ProofOfLife(time);
        var voice = new SourceVoice(Id, life, time, writer);
        var held = new HeldApplications(life, time);
        await voice.BeAsync(SourceState.Connecting, $"Argo CD {endpoint.Name} is asked for its applications.", cancellationToken);
        for (var attempt = 0; ; attempt++)
        {
            var started = time.GetUtcNow();
            var why = await RunSessionAsync(new ArgoCdSession(endpoint, voice, held, life, time, log), cancellationToken);
            attempt = time.GetUtcNow() - started >= Rhythm.Settled ? 0 : attempt;
            var pause = Rhythm.Pause(attempt);
            await SayWhyAsync(voice, why, pause, cancellationToken);
            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>Null when the stream ended plainly, else why it is not to be had.</summary>
    private async Task<string?> RunSessionAsync(ArgoCdSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.RunAsync(cancellationToken);
            return null;
        }
        catch (RefusedException e)
        {
            return Advice.For(endpoint, e.Refusal);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The edge: a fault of ours must not end the source for good; it is told, and the source starts anew.
            ArgoCdLog.Failed(log, e, endpoint.Name);
            return $"Argo CD {endpoint.Name} could not be read because of a fault in this program ({e.GetType().Name}); it is asked again.";
        }
    }

    private async Task SayWhyAsync(SourceVoice voice, string? why, TimeSpan pause, CancellationToken cancellationToken)
    {
        if (why is null)
        {
            ArgoCdLog.StreamEnded(log, endpoint.Name, "the server closed it");
            await voice.BeAsync(SourceState.Resyncing, $"The event stream of Argo CD {endpoint.Name} ended: everything is read anew.", cancellationToken);
            return;
        }

        ArgoCdLog.Lost(log, endpoint.Name, Math.Round(pause.TotalSeconds, 1), why);
        await voice.BeAsync(SourceState.Unreachable, why, cancellationToken);
    }
}
