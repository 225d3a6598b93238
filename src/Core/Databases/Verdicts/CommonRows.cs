using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Rows that several tables have.</summary>
internal static class CommonRows
{
    private static readonly TimeSpan Binding = TimeSpan.FromMinutes(2);

    /// <summary>For what is decided before the table is asked: the definition or the object is not there. See <see cref="Judging"/>.</summary>
    public static Finding? DecidedBefore(Signs signs) => null;

    /// <summary>For what other rows say beside their verdict.</summary>
    public static Finding? SaidAsWarning(Signs signs) => null;

    /// <summary>A claim that is not bound, or that is being resized.</summary>
    public static Finding? Volumes(Signs signs)
    {
        var claims = signs.Claims ?? [];
        var pending = claims.Where(claim => ClaimFacts.Of(claim) is { Phase: not "Bound" }).ToList();
        if (pending.Count > 0)
        {
            var isLate = pending.Exists(claim => signs.Now - claim.CreatedAt > Binding);
            return new Finding(isLate ? HealthStatus.Degraded : HealthStatus.Progressing, $"{Say(pending)}: {(pending.Count == 1 ? "it has no volume" : "they have no volumes")}", isLate ? "Look at the claim's events and its StorageClass." : "Wait.") { Since = pending.Min(claim => claim.CreatedAt) }.Seen(pending.Select(Signal));
        }

        var growing = claims.Where(claim => ClaimFacts.Of(claim).Resizing is not null).ToList();
        return growing.Count == 0 ? null
            : new Finding(HealthStatus.Progressing, $"{Say(growing)}: {(growing.Count == 1 ? "its volume is" : "their volumes are")} being resized", "Wait; some storage needs the pod to be started anew.").Seen(growing.Select(Signal));
    }

    /// <summary>Being deleted; ill when that takes longer than <paramref name="within"/>.</summary>
    public static Finding? Deleting(Signs signs, TimeSpan within)
    {
        if (signs.Database.Object.DeletionTimestamp is not { } at)
        {
            return null;
        }

        var takes = signs.Now - at;
        var finding = takes > within
            ? new Finding(HealthStatus.Degraded, $"It is being deleted for {Minutes(takes)}: a finalizer waits for its operator", "See that its operator runs; take a finalizer away only as the last resort.")
            : new Finding(HealthStatus.Progressing, "It is being deleted", "Wait; a finalizer needs its operator.");
        return finding with { Since = at };
    }

    private static Signal Signal(LiveObject claim) => new($"{claim.Key.Kind} {claim.Key.Name} is {ClaimFacts.Of(claim).Word}", claim.Key, claim.CreatedAt);

    // Several of a set are mostly in the same state: its word is said once.
    private static string Say(List<LiveObject> claims) => claims.Count > 1 && claims.Select(claim => ClaimFacts.Of(claim).Word).Distinct().Count() == 1
        ? $"{claims.Count} {claims[0].Key.Kind}s are {ClaimFacts.Of(claims[0]).Word}"
        : Each(claims);

    private static string Each(List<LiveObject> claims) => string.Join(", ", claims.Take(3).Select(claim => Signal(claim).Says)) + (claims.Count > 3 ? $" and {claims.Count - 3} more" : "");

    /// <summary><c>12 min</c>, <c>3 h</c>.</summary>
    public static string Minutes(TimeSpan span) => span.TotalHours >= 2 ? $"{(int)span.TotalHours} h" : $"{(int)span.TotalMinutes} min";
}
