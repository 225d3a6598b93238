using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions.Soaks;

/// <summary>The soaks of all applications whose auto-sync is off.</summary>
/// <param name="LookedAt">The last look; null before the first one ever.</param>
/// <param name="IsLoaded">What an earlier run kept was read, or cannot be.</param>
public sealed record SoakBook(ImmutableDictionary<ApplicationKey, SoakRecord> Records, DateTimeOffset? LookedAt = null, bool IsLoaded = false)
{
    public static readonly SoakBook Empty = new(ImmutableDictionary<ApplicationKey, SoakRecord>.Empty);

    /// <summary>Null when the watch has not looked at it.</summary>
    public SoakReading? Of(ApplicationKey application, SoakOptions options) => Records.GetValueOrDefault(application) is { } record && LookedAt is { } looked
        ? new(record, record.Shortened?.To ?? options.Of(record.HasDatabases), looked)
        : null;
}

/// <summary>The one cell that holds the soaks.</summary>
public sealed class SoakStore() : LatestValue<SoakBook>(SoakBook.Empty);

/// <summary>A soak with what it takes.</summary>
/// <param name="Needed">How long it has to last.</param>
/// <param name="LookedAt">When it was looked at last.</param>
public sealed record SoakReading(SoakRecord Record, TimeSpan Needed, DateTimeOffset LookedAt)
{
    /// <summary>How long it has lasted; zero in a gap. What nobody watched does not count: at most until a look that is fresh.</summary>
    public TimeSpan Lasted(DateTimeOffset now) => Record.Since is not { } since || now - LookedAt > SourceStatus.FreshFor ? TimeSpan.Zero : now > since ? now - since : TimeSpan.Zero;

    public bool IsEarned(DateTimeOffset now) => Record.Since is not null && now - LookedAt <= SourceStatus.FreshFor && Lasted(now) >= Needed;

    /// <summary>When it will be earned if nothing comes between; null in a gap.</summary>
    public DateTimeOffset? EarnedAt => Record.Since + Needed;
}
