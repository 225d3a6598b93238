using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Triage.Claims;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>One root cause and everybody whom it concerns.</summary>
/// <param name="Rank">Its place; its fingerprint keeps the row the same one while further applications join it.</param>
/// <param name="Title">What its applications share, and how many they are; the name of a single one.</param>
/// <param name="Applications">The first few; <see cref="Total"/> counts them all.</param>
/// <param name="Claim">What somebody said of it; null when nothing, or when its time is over.</param>
/// <param name="Before">When it was there last and what ended it; null when it is not remembered.</param>
/// <param name="IsStale">Their Argo CD is not live: all of this row is the last that is known.</param>
public sealed record TriageRow(
    GroupRank Rank,
    string Title,
    EquatableList<ApplicationKey> Applications,
    string CauseId,
    string Sentence,
    EquatableList<string> Dangers,
    NextStep? Step,
    PreviewLink Preview,
    ClaimView? Claim,
    GroupEpisode? Before,
    bool IsStale)
{
    public const int ApplicationsShown = 8;

    public Fingerprint Id => Rank.Id;

    public Urgency Urgency => Rank.Urgency;

    public int Total => Rank.Total;

    /// <summary>Since when the group is there; null when not known.</summary>
    public DateTimeOffset? Since => Rank.Since;

    public StatusLabel Label => UrgencyLabels.Of(Urgency);

    public ApplicationKey First => Applications[0];

    public int More => Total - Applications.Count;

    /// <summary>Somebody let it rest, and nothing speaks against it.</summary>
    public bool IsResting => Claim is { State: ClaimState.Quiet };

    /// <summary>What else of its application has the same trouble: <c>RedisFailover cache</c>.</summary>
    public EquatableList<string> Others { get; init; }

    /// <summary>When the group was there before, how often within the last day.</summary>
    public int EndingsLately { get; init; }

    public static TriageRow From(CauseGroup group, GroupBook book, ExplainedSnapshot explained, DateTimeOffset now)
    {
        var explanation = explained.Explanations[group.Worst.Key];
        var causes = explanation.Causes;
        var source = explained.Snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, group.Worst.Key.Instance));
        return new(
            group.RankIn(book, explained.Snapshot, now),
            GroupWords.Title(group),
            group.Troubles.Items.Take(ApplicationsShown).Select(trouble => trouble.Key).ToEquatableList(),
            group.Worst.CauseId,
            group.Worst.Sentence,
            group.Troubles.Items.SelectMany(trouble => DangersOf(explained.Explanations[trouble.Key])).Distinct().ToEquatableList(),
            NextStep.Safest(causes) is { } step && (explanation.Awaits is null || step.Protects.Count > 0) ? step : null,
            PreviewLink.Of(group.Worst.Key, causes),
            ClaimView.Of(group, book, now),
            book.EpisodesOf(group.Id).LastOrDefault(),
            source?.IsFresh(now) != true)
        {
            EndingsLately = book.EndingsLately(group.Id, now),
            Others = OthersOf(explanation).ToEquatableList(),
        };
    }

    private static IEnumerable<string> OthersOf(Explanation explanation) => Trouble.Headline(explanation) is { } headline
        ? explanation.Causes.Items.Where(cause => cause.Id == headline.Id && cause != headline && cause.Resources.Count > 0).Select(cause => $"{cause.Resources[0].Kind} {cause.Resources[0].Name}").Distinct()
        : [];

    // What could be lost: sentences of the danger family that the sentence itself does not say.
    private static IEnumerable<string> DangersOf(Explanation explanation)
    {
        var headline = Trouble.Headline(explanation);
        return explanation.Causes.Items.Where(cause => cause.Family == CauseFamily.Danger && cause != headline).Select(cause => cause.Sentence);
    }
}
