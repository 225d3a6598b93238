using System.Threading.Channels;
using DbDashboard.Core.Model;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>
/// One connection to an instance: a list, then its changes. All that happens is taken one at a time, so a change that
/// arrives while a list is read is told after that list.
/// </summary>
internal sealed class ArgoCdSession(ArgoCdEndpoint endpoint, SourceVoice voice, HeldApplications held, ProofOfLife life, TimeProvider time, ILogger log)
{
    private readonly Channel<Happening> happenings = Channel.CreateBounded<Happening>(4096);
    private readonly ApplicationListReader list = new(endpoint, life, time);
    private readonly InstanceReader instance = new(endpoint, time);
    private readonly ResourceHealthReader health = new(endpoint, time);
    private SetsWatch? sets;
    private DateTimeOffset listedAt;
    private DateTimeOffset instanceAskedAt;
    private Task asking = Task.CompletedTask;
    private Task askingHealth = Task.CompletedTask;
    private bool listIsWanted;

    /// <summary>Returns when the stream ended plainly.</summary>
    /// <exception cref="RefusedException">The instance refuses, fails or is silent.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        held.Reset();
        var version = await ListAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] readers = [new ApplicationStream(endpoint, life, happenings.Writer).ReadAsync(version, stop.Token), TickAsync(stop.Token)];
        asking = ReadInstanceAsync(stop.Token);
        askingHealth = ReadHealthAsync(held.All(), stop.Token);
        sets = new(endpoint, held, (happening, token) => happenings.Writer.WriteAsync(happening, token).AsTask(), time);
        sets.Look(stop.Token);
        try
        {
            while (await ReactAsync(await happenings.Reader.ReadAsync(cancellationToken), stop.Token))
            {
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll([.. readers, asking, askingHealth, sets.Running]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>False when the session is over.</returns>
    private async Task<bool> ReactAsync(Happening happening, CancellationToken cancellationToken)
    {
        switch (happening)
        {
            case Happening.Opened:
                // Argo CD subscribes after the request came in: what changed between is only in a list.
                await ListAsync(cancellationToken);
                return true;
            case Happening.Told told:
                await TellAsync(told.Event, cancellationToken);
                return true;
            case Happening.InstanceRead read:
                voice.Version = read.Instance.Version.Length > 0 ? read.Instance.Version : voice.Version;
                await voice.TellAsync((id, at) => new Observation.InstanceRead(id, at, read.Instance), cancellationToken);
                return true;
            case Happening.SetsRead read:
                await voice.TellAsync((id, at) => new Observation.ApplicationSetsRead(id, at, read.Sets), cancellationToken);
                return true;
            case Happening.Ended { Refusal: { } refusal }:
                throw new RefusedException(refusal);
            case Happening.Ended:
                return false;
            default:
                await LookAtTheClockAsync(cancellationToken);
                return true;
        }
    }

    private async Task TellAsync(StreamEvent told, CancellationToken cancellationToken)
    {
        switch (told)
        {
            case StreamEvent.Changed(var application) when held.Change(application):
                LogUnreadable(application);
                await voice.TellAsync((id, at) => new Observation.ApplicationChanged(id, at, application), cancellationToken);
                break;
            case StreamEvent.Deleted(var application) when held.Delete(application):
                await voice.TellAsync((id, at) => new Observation.ApplicationDeleted(id, at, application.Key), cancellationToken);
                break;
            case StreamEvent.Refused(var refusal):
                throw new RefusedException(refusal);
            case StreamEvent.Unreadable:
                listIsWanted = true;
                break;
        }
    }

    private async Task LookAtTheClockAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (life.Age > Rhythm.SilentDeath)
        {
            throw new RefusedException(new(null, $"its event stream was silent for {life.Age.TotalSeconds:0} s; it is connected again"));
        }

        if (life.Age > SourceStatus.FreshFor)
        {
            await voice.BeAsync(SourceState.Stale, $"Argo CD {endpoint.Name} has been silent for {life.Age.TotalSeconds:0} s: what is shown may be old.", cancellationToken);
            return;
        }

        await voice.BeAsync(SourceState.Live, null, cancellationToken);
        if (now - listedAt >= (listIsWanted ? Rhythm.RelistAtMost : Rhythm.Relist))
        {
            await ListAsync(cancellationToken);
            askingHealth = askingHealth.IsCompleted ? ReadHealthAsync(held.All(), cancellationToken) : askingHealth;
        }

        sets?.Look(cancellationToken);
        if (asking.IsCompleted && now - instanceAskedAt >= Rhythm.Instance)
        {
            asking = ReadInstanceAsync(cancellationToken);
        }
    }

    private async Task<string> ListAsync(CancellationToken cancellationToken)
    {
        var read = await list.ReadAsync(cancellationToken);
        (listedAt, listIsWanted) = (time.GetUtcNow(), false);
        var applications = held.Replace(read.Applications, read.ResourceVersion);
        ArgoCdLog.Listed(log, endpoint.Name, applications.Count);
        foreach (var application in applications)
        {
            LogUnreadable(application);
        }

        await voice.TellAsync((id, at) => new Observation.ApplicationsListed(id, at, applications), cancellationToken);
        await voice.BeAsync(SourceState.Live, null, cancellationToken);
        return read.ResourceVersion;
    }

    /// <summary>Beside the session: its many small questions must not hold up the changes.</summary>
    private async Task ReadInstanceAsync(CancellationToken cancellationToken)
    {
        instanceAskedAt = time.GetUtcNow();
        var read = await instance.ReadAsync(held.OneOfEachProject(), cancellationToken);
        await happenings.Writer.WriteAsync(new Happening.InstanceRead(read), cancellationToken);
    }

    private async Task ReadHealthAsync(IReadOnlyList<Application> applications, CancellationToken cancellationToken)
    {
        await foreach (var application in health.ReadAsync(applications, cancellationToken))
        {
            await happenings.Writer.WriteAsync(new Happening.Told(new StreamEvent.Changed(application)), cancellationToken);
        }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Rhythm.Tick, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await happenings.Writer.WriteAsync(new Happening.Tick(), cancellationToken);
        }
    }

    private void LogUnreadable(Application application)
    {
        if (application.UnreadableFields.Count > 0)
        {
            ArgoCdLog.Unreadable(log, endpoint.Name, application.Key.Name, string.Join(", ", application.UnreadableFields));
        }
    }
}
