using DbDashboard.Core.Causes;

namespace DbDashboard.Testing.Cases;

/// <summary>Holds an explanation to its case. Ids that have no rule yet are not asked for; what must never be said counts always.</summary>
/// <param name="Later">None of the expected ids has a rule yet.</param>
/// <param name="Miss">What is wrong; null when nothing.</param>
public sealed record CaseVerdict(RecordedCase Case, string Headline, IReadOnlyList<string> Causes, bool Later, string? Miss)
{
    public static CaseVerdict Of(RecordedCase recorded, Explanation explanation, IReadOnlySet<string> rules)
    {
        var causes = explanation.Causes.Items.Select(c => c.Id).Distinct().ToList();
        var headline = explanation.Headline?.Id;
        var primary = recorded.Primary.Where(id => id is null || rules.Contains(id)).ToList();
        var also = recorded.Also.Where(rules.Contains).ToList();
        var later = primary.Count == 0 && also.Count == 0;
        return new(recorded, headline ?? "-", causes, later, Missed(recorded, primary, also, headline, causes));
    }

    /// <summary><c>case TAB expected TAB headline TAB causes</c>.</summary>
    public override string ToString()
    {
        var expected = string.Join("|", Case.Primary.Select(id => id ?? "-"));
        var line = $"{Case.Name}\t{(Later ? $"later {expected}" : expected)}\t{Headline}\t{string.Join(",", Causes)}";
        return Miss is null ? line : $"{line}\tMISS: {Miss}";
    }

    private static string? Missed(RecordedCase recorded, List<string?> primary, List<string> also, string? headline, List<string> causes)
    {
        if (recorded.Never.Intersect(causes).ToList() is { Count: > 0 } wrong)
        {
            return $"says {string.Join(", ", wrong)}";
        }

        if (primary.Count > 0 && !recorded.Primary.Contains(headline))
        {
            return $"headline is {headline ?? "none"}";
        }

        return also.Except(causes).ToList() is { Count: > 0 } missing ? $"does not say {string.Join(", ", missing)}" : null;
    }
}
