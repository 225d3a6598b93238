using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>Why an application is as it is: causes in order, what to do safest first, and what was not checked.</summary>
/// <param name="Title"><c>Why it is OutOfSync</c>.</param>
/// <param name="Count"><c>3 causes · all proven</c>.</param>
/// <param name="NotChecked">One sentence each; empty: all was checked.</param>
/// <param name="At">When it was explained.</param>
public sealed record WhyView(
    string Title,
    string Count,
    EquatableList<CauseView> Causes,
    EquatableList<RemedyView> Remedies,
    EquatableList<string> NotChecked,
    DateTimeOffset At)
{
    /// <summary>How many ways out were tried, a sentence a source; empty when none was looked for.</summary>
    public EquatableList<string> Tried { get; init; }

    public static WhyView From(Explanation explanation, SyncStatus sync, GitHostLinks hosts)
    {
        var causes = explanation.Causes.Items
            .Where(cause => cause.Family != CauseFamily.Danger)
            .Select((cause, index) => CauseView.From(cause, index + 1, hosts) with { Fields = CauseFields.From(cause, explanation.Key) })
            .ToEquatableList();
        return new WhyView(
            TitleOf(sync, explanation),
            explanation.Awaits is null ? CountOf(causes) : "still reading Git: more may come",
            causes,
            RemedyView.AllOf(explanation, hosts),
            explanation.NotChecked.Items.Select(Sentence).Distinct().ToEquatableList(),
            explanation.At)
        {
            Tried = explanation.Causes.Items.Select(c => c.Tried).OfType<WaysTried>().Select(t => t.Sentence).Distinct().ToEquatableList(),
        };
    }

    private static string TitleOf(SyncStatus sync, Explanation explanation) => sync switch
    {
        SyncStatus.OutOfSync => "Why it is OutOfSync",
        SyncStatus.Unknown => "Why its sync is Unknown",
        SyncStatus.None => "Why it was never compared",
        _ => explanation.Causes.Count == 0 ? "It is Synced" : "It is Synced, but",
    };

    private static string CountOf(EquatableList<CauseView> causes)
    {
        if (causes.Count == 0)
        {
            return "no cause found";
        }

        var proven = causes.Items.Count(c => c.Confidence == Confidence.Proven);
        var number = causes.Count == 1 ? "1 cause" : $"{causes.Count} causes";
        return proven == causes.Count ? causes.Count == 1 ? $"{number} · proven" : $"{number} · all proven" : $"{number} · {proven} proven";
    }

    private static string Sentence(NotChecked item) => $"{item.What.TrimEnd('.')}: {item.Why}";
}

/// <param name="Number">1-based place in the order.</param>
public sealed record CauseView(
    int Number,
    string Id,
    string Sentence,
    Severity Severity,
    Confidence Confidence,
    EquatableList<string> Details,
    EquatableList<EvidenceView> Evidence)
{
    /// <summary>Which commit made it; null for a cause that no commit makes.</summary>
    public CulpritView? Culprit { get; init; }

    /// <summary>The differing fields that it accounts for.</summary>
    public CauseFields Fields { get; init; } = new([], 0);

    public static CauseView From(Cause cause, int number, GitHostLinks hosts) => new(
        number, cause.Id, cause.Sentence, cause.Severity, cause.Confidence, cause.Details.Items.Distinct().ToEquatableList(), EvidenceView.AllOf(cause, hosts))
    {
        Culprit = CulpritView.From(cause, hosts),
    };
}

public sealed record EvidenceView(string Text, string Source, DateTimeOffset? At, LinkOut? Link)
{
    public static EquatableList<EvidenceView> AllOf(Cause cause, GitHostLinks hosts) =>
        cause.Evidence.Items.Select(e => new EvidenceView(e.Text, e.Source, e.At, hosts.To(e.Link))).Distinct().ToEquatableList();
}
