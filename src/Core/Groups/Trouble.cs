using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

/// <summary>What is wrong with one application, from its causes; or from Argo CD's words when no rule knows why.</summary>
/// <param name="Urgency">Of its worst cause.</param>
/// <param name="CauseId">Of its headline; empty when no rule knows why.</param>
/// <param name="Root">What ties it to others.</param>
public sealed record Trouble(Application Application, Urgency Urgency, string CauseId, CauseRoot Root, string Sentence)
{
    public ApplicationKey Key => Application.Key;

    /// <summary>Null when nothing is wrong as far as is known.</summary>
    public static Trouble? Of(Application application, Explanation explanation) => Headline(explanation) switch
    {
        _ when explanation.Awaits is { } awaits => new(application, AtLeast(explanation, Urgency.Unexplained), "", CauseRoot.Alone(application.Key), awaits),
        { } headline => new(application, explanation.Causes.Items.Max(cause => Urgencies.Of(cause.Severity)), headline.Id, CauseRoot.Of(headline, application), headline.Sentence),
        null when Word(application) is { } word => new(
            application,
            application.Health == HealthStatus.Degraded ? Urgency.Degraded : Urgency.Unexplained,
            "",
            CauseRoot.Alone(application.Key),
            $"Argo CD says {word}, and no rule found why."),
        _ => null,
    };

    /// <summary>The cause under which the application stands; null when it has none, or while it is read.</summary>
    public static Cause? Headline(Explanation explanation) =>
        explanation.Awaits is not null ? null : explanation.Headline ?? (explanation.Causes.Count > 0 ? explanation.Causes[0] : null);

    private static Urgency AtLeast(Explanation explanation, Urgency least) =>
        explanation.Causes.Items.Select(cause => Urgencies.Of(cause.Severity)).Append(least).Max();

    // Argo CD's words that somebody should look at even when no rule explains them.
    private static string? Word(Application application) => application switch
    {
        { Health: HealthStatus.Degraded or HealthStatus.Missing or HealthStatus.Unknown } => application.Health.ToString(),
        { Sync: SyncStatus.OutOfSync or SyncStatus.Unknown } => application.Sync.ToString(),
        { Sync: SyncStatus.None } => "nothing: it was never compared",
        _ => null,
    };
}
