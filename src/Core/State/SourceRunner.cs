using System.Threading.Channels;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.State;

/// <summary>Runs one source for as long as the dashboard runs: one that faults or ends is started again, and its status says so meanwhile.</summary>
internal sealed partial class SourceRunner(ISource source, ChannelWriter<Observation> observations, TimeProvider clock, ILogger log)
{
    private int failures;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var why = await ObserveAsync(cancellationToken);
            var wait = Backoff.Usual.After(++failures);
            var now = clock.GetUtcNow();
            var status = new SourceStatus(source.Id, SourceState.Unreachable, now, null, $"{why} It is started again in {wait.TotalSeconds:0} s; what is shown is from before.");
            await observations.WriteAsync(new Observation.StatusChanged(source.Id, now, status), cancellationToken);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private async Task<string> ObserveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var observation in source.ObserveAsync(cancellationToken))
            {
                failures = 0;
                await observations.WriteAsync(observation, cancellationToken);
            }

            return "The source ended by itself.";
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The edge: a source promises not to throw; when it does, the others must go on.
            LogFault(log, fault, source.Id);
            return $"The source stopped with {fault.GetType().Name}.";
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Source {Source} stopped unexpectedly; it is started again")]
    private static partial void LogFault(ILogger log, Exception fault, SourceId source);
}
