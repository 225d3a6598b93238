using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.AutoSync;

/// <summary>Whether Argo CD syncs this application by itself, gate by gate as its controller asks.</summary>
/// <param name="Conclusion">One sentence: what it will do and when, or why not.</param>
/// <param name="ActsAt">When it acts at the latest; null when it does not act by itself.</param>
/// <param name="Heals">How it heals now; null when self-heal is not at work.</param>
public sealed record AutoSyncTrace(EquatableList<Gate> Gates, AutoSyncOutcome Outcome, string Conclusion, DateTimeOffset? ActsAt, Healing? Heals)
{
    /// <summary>What it would do if <c>enabled: false</c> were taken back and nothing else changed; null when it is on, or when nothing is written that could be switched on.</summary>
    public string? IfOn { get; init; }

    public Gate this[GateId id] => Gates.Items.First(g => g.Id == id);

    public bool Stops(GateId id) => this[id].State == GateState.Stops;

    public bool Passes(GateId id) => this[id].State == GateState.Passed;

    /// <summary>The first that stops it; null when none does.</summary>
    public Gate? StoppedBy => Gates.Items.FirstOrDefault(g => g.State == GateState.Stops);
}
