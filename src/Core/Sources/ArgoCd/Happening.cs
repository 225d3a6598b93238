using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Decoding;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>What a session reacts to, one at a time. A closed set.</summary>
internal abstract record Happening
{
    /// <summary>The stream sent its first bytes: it is subscribed now.</summary>
    public sealed record Opened : Happening;

    public sealed record Told(StreamEvent Event) : Happening;

    /// <summary>The stream ended; a null refusal is a plain end (a restart, an idle proxy).</summary>
    public sealed record Ended(Refusal? Refusal) : Happening;

    public sealed record InstanceRead(ArgoCdInstance Instance) : Happening;

    public sealed record SetsRead(EquatableList<KeyValuePair<ApplicationSetKey, Reading<ApplicationSet>>> Sets) : Happening;

    /// <summary>Time to look at the clock: a while has passed, or a keep-alive came.</summary>
    public sealed record Tick : Happening;
}
