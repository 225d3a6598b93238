namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>When the connection last proved alive: any byte counts, a keep-alive too. Thread-safe.</summary>
internal sealed class ProofOfLife(TimeProvider time)
{
    private long ticks;

    /// <summary>Null when there was none.</summary>
    public DateTimeOffset? Last => Volatile.Read(ref ticks) is var seen and > 0 ? new DateTimeOffset(seen, TimeSpan.Zero) : null;

    /// <summary>How long ago; zero when there was none.</summary>
    public TimeSpan Age => Last is { } last ? time.GetUtcNow() - last : TimeSpan.Zero;

    public void Seen() => Volatile.Write(ref ticks, time.GetUtcNow().UtcTicks);
}
