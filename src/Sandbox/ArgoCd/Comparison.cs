using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>An application against its cluster.</summary>
/// <param name="Failed">The target could not be rendered: nothing about pruning may be believed.</param>
internal sealed record Comparison(IReadOnlyList<ComparedObject> Objects, bool Failed)
{
    /// <summary>Live hooks: they count neither for sync nor for health.</summary>
    public IReadOnlyList<ComparedObject> Hooks { get; init; } = [];

    /// <summary>Everything live or wanted, hooks too, in the order of status.resources.</summary>
    public IEnumerable<ComparedObject> All => Objects.Concat(Hooks);

    public string SyncStatus => Failed ? "Unknown" : Objects.Any(one => one.Status != "Synced" && !one.IsIgnoredExtra) ? "OutOfSync" : "Synced";

    /// <summary>As before 3.0: what is missing counts only when its kind has a built-in check.</summary>
    public string HealthByKinds
    {
        get
        {
            var words = Objects.Select(one => one.Live is null ? HealthChecks.IsBuiltIn(one.Kind) ? "Missing" : "" : one.Health.Str("status")).Where(word => word.Length > 0);
            return words.MaxBy(word => Array.IndexOf(HealthChecks.BestFirst, word)) ?? "Healthy";
        }
    }

    /// <summary>The worst health of what is live; Missing when all of it is missing.</summary>
    public string Health
    {
        get
        {
            if (Objects.Count > 0 && Objects.All(one => one.Live is null))
            {
                return "Missing";
            }

            var words = Objects.Where(one => one.Live is not null).Select(one => one.Health.Str("status")).Where(word => word.Length > 0);
            return words.MaxBy(word => Array.IndexOf(HealthChecks.BestFirst, word)) ?? "Healthy";
        }
    }
}
