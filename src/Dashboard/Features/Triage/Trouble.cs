using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>What is wrong with one application, from its causes; or from Argo CD's words when no rule knows why.</summary>
/// <param name="Root">What ties it to others with the same root.</param>
/// <param name="Dangers">What could be lost: sentences of the danger family that the sentence itself does not say.</param>
/// <param name="Step">The safest next step; null when no rule knows one.</param>
/// <param name="Preview">What its way out would do.</param>
public sealed record Trouble(
    ApplicationKey Key,
    Urgency Urgency,
    string Root,
    string CauseId,
    string Sentence,
    EquatableList<string> Dangers,
    NextStep? Step,
    PreviewLink Preview)
{
    /// <summary>Null when nothing is wrong as far as is known.</summary>
    public static Trouble? Of(Core.Model.Application application, Explanation explanation) => Headline(explanation) switch
    {
        { } headline => FromCauses(application.Key, explanation, headline),
        null when Word(application) is { } word => Unexplained(application, word),
        _ => null,
    };

    private static Cause? Headline(Explanation explanation) =>
        explanation.Headline ?? (explanation.Causes.Count > 0 ? explanation.Causes[0] : null);

    private static Trouble FromCauses(ApplicationKey key, Explanation explanation, Cause headline) => new(
        key,
        explanation.Causes.Items.Max(cause => Urgencies.Of(cause.Severity)),
        headline.RootKey ?? $"{key}#{headline.Id}",
        headline.Id,
        headline.Sentence,
        DangersOf(explanation, headline),
        NextStep.Safest(explanation.Causes),
        PreviewLink.Of(key, explanation.Causes));

    private static EquatableList<string> DangersOf(Explanation explanation, Cause headline) => explanation.Causes.Items
        .Where(cause => cause.Family == CauseFamily.Danger && cause != headline)
        .Select(cause => cause.Sentence)
        .Distinct()
        .ToEquatableList();

    private static Trouble Unexplained(Core.Model.Application application, string word) => new(
        application.Key,
        application.Health == HealthStatus.Degraded ? Urgency.Degraded : Urgency.Unexplained,
        application.Key.ToString(),
        "",
        $"Argo CD says {word}, and no rule found why.",
        [],
        null,
        PreviewLink.Of(application.Key, []));

    // Argo CD's words that somebody should look at even when no rule explains them.
    private static string? Word(Core.Model.Application application) => application switch
    {
        { Health: HealthStatus.Degraded or HealthStatus.Missing or HealthStatus.Unknown } => application.Health.ToString(),
        { Sync: SyncStatus.OutOfSync or SyncStatus.Unknown } => application.Sync.ToString(),
        { Sync: SyncStatus.None } => "nothing: it was never compared",
        _ => null,
    };
}
