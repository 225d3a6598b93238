using System.Threading.Channels;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Tells observations of one source, and how the source itself is.</summary>
internal sealed class SourceVoice(SourceId id, ProofOfLife life, TimeProvider time, ChannelWriter<Observation> writer)
{
    private SourceStatus? told;

    /// <summary>What the instance reports as its version; null until it was read.</summary>
    public string? Version { get; set; }

    public SourceState? State => told?.State;

    public ValueTask TellAsync(Func<SourceId, DateTimeOffset, Observation> observation, CancellationToken cancellationToken) =>
        writer.WriteAsync(observation(id, time.GetUtcNow()), cancellationToken);

    /// <summary>Tells the state when it, its reason, its version or its last proof of life is new.</summary>
    public async ValueTask BeAsync(SourceState state, string? why, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var since = told is { } before && before.State == state ? before.Since : now;
        var status = new SourceStatus(id, state, since, life.Last, why, Version);
        if (status == told)
        {
            return;
        }

        told = status;
        await writer.WriteAsync(new Observation.StatusChanged(id, now, status), cancellationToken);
    }
}
