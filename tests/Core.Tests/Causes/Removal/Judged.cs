using DbDashboard.Core.Causes;

namespace DbDashboard.Core.Tests.Causes.Removal;

/// <summary>Holds what is said without a source to what is said with it.</summary>
internal static class Judged
{
    /// <summary>They answer one question, where a live object came from; that it has no answer is said once.</summary>
    private static readonly string[] Origins = ["file-missing-on-revision", "filter-excludes-file", "removed-from-git", "wrong-revision"];

    /// <summary>What went wrong; empty when nothing did.</summary>
    public static IEnumerable<string> Misses(Explanation with, Explanation without)
    {
        foreach (var fault in without.NotChecked.Items.Where(n => n.What.StartsWith("The rule ", StringComparison.Ordinal)))
        {
            yield return $"{fault.What}: {fault.Why}";
        }

        foreach (var lost in with.Causes.Items.Select(c => c.Id).Distinct().Where(id => !IsSilenceTold(id, without)))
        {
            yield return $"{lost} falls silent";
        }

        foreach (var proven in without.Causes.Items.Where(c => c.Confidence == Confidence.Proven && !IsProven(c, with)))
        {
            yield return $"{proven.Id} becomes proven: {proven.Sentence}";
        }
    }

    public static IEnumerable<string> Proven(Explanation explanation) => explanation.Causes.Items.Where(c => c.Confidence == Confidence.Proven).Select(c => c.Id).Distinct();

    /// <summary>It is still said, or it is said that it was not checked.</summary>
    private static bool IsSilenceTold(string id, Explanation without) =>
        without.Causes.Items.Any(c => c.Id == id) || without.NotChecked.Items.Any(n => n.CauseId is null || n.CauseId == id || (Origins.Contains(id) && Origins.Contains(n.CauseId)));

    private static bool IsProven(Cause cause, Explanation with) => with.Causes.Items.Any(c => c.Id == cause.Id && c.Confidence == Confidence.Proven);
}
