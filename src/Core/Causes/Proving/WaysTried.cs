using DbDashboard.Core.Causes.Wording;

namespace DbDashboard.Core.Causes.Proving;

/// <summary>How many ways out were computed for an application's source, and what came of them.</summary>
/// <param name="Tried">At most <see cref="Most"/>.</param>
/// <param name="Proven">After how many of them every live object has a file, or the error is gone.</param>
/// <param name="Live">How many objects live; null when that is not known.</param>
/// <param name="Stopped">Why not all ways were tried; null when they were.</param>
public sealed record WaysTried(int Tried, int Proven, int? Live, string? Stopped = null)
{
    /// <summary>More ways are not tried, and it is said.</summary>
    public const int Most = 200;

    /// <summary><c>12 ways were tried, 3 of them keep all 6 live objects.</c></summary>
    public string Sentence => Words.Sentence($"{(Tried == 1 ? "1 way was tried, and it" : $"{Tried} ways were tried, {Counted}")} {Outcome}{(Stopped is null ? "" : $"; {Stopped}")}");

    private string Counted => Proven == 0 ? "none of them" : $"{Proven} of them";

    private string Outcome => (Singular: Tried == 1 || Proven <= 1, Live) switch
    {
        (_, null) when Tried == 1 && Proven == 0 => "does not remove the error",
        (var one, null) => one ? "removes the error" : "remove the error",
        (_, { } live) when Tried == 1 && Proven == 0 => $"does not keep {All(live)}",
        (var one, { } live) => $"{(one ? "keeps" : "keep")} {All(live)}",
    };

    private static string All(int live) => live == 1 ? "the live object" : $"all {live} live objects";
}
