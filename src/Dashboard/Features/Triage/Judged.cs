using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>One application's place on the page.</summary>
/// <param name="WhyNotChecked">Why it cannot be called fine although nothing wrong is known; null when all was looked at.</param>
public sealed record Judged(Core.Model.Application Application, Trouble? Trouble, string? WhyNotChecked)
{
    private const int Reasons = 2;

    public bool IsFine => IsQuiet && WhyNotChecked is null && Application.Health != HealthStatus.Progressing;

    public bool IsInProgress => IsQuiet && WhyNotChecked is null && Application.Health == HealthStatus.Progressing;

    public bool IsNotChecked => IsQuiet && WhyNotChecked is not null;

    // A note needs nobody: its application is as good as its facts are.
    private bool IsQuiet => Trouble is null or { Urgency: Urgency.Note };

    public static Judged Of(Core.Model.Application application, ExplainedSnapshot explained, DateTimeOffset now)
    {
        var explanation = explained.Explanations.GetValueOrDefault(application.Key);
        var source = explained.Snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, application.Key.Instance));
        return new(
            application,
            explanation is null ? null : Trouble.Of(application, explanation),
            WhyNot(source, now) ?? WhyNot(application, explanation));
    }

    private static string? WhyNot(SourceStatus? source, DateTimeOffset now) => source switch
    {
        null => "its Argo CD has not answered yet",
        _ when source.IsFresh(now) => null,
        { Why: { } why } => $"{source.Id}: {why}",
        _ => $"{source.Id} is not live",
    };

    private static string? WhyNot(Core.Model.Application application, Explanation? explanation)
    {
        if (application.UnreadableFields.Count > 0)
        {
            return "Argo CD sent fields that could not be read";
        }

        return explanation switch
        {
            null => "still being explained",
            { NotChecked.Count: 0 } => null,
            _ => string.Join("; ", explanation.NotChecked.Items.Select(item => item.Why).Distinct().Take(Reasons)),
        };
    }
}
