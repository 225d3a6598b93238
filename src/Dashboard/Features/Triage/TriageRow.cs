using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>One root cause and everybody whom it concerns.</summary>
/// <param name="Root">What its applications have in common: the row stays the same one while further applications join it.</param>
/// <param name="Applications">The first few by name; <paramref name="Total"/> counts them all.</param>
/// <param name="Since">Since when the first of them has been in its state; null when not known.</param>
/// <param name="IsStale">Their Argo CD is not live: all of this row is the last that is known.</param>
public sealed record TriageRow(
    string Root,
    Urgency Urgency,
    EquatableList<ApplicationKey> Applications,
    int Total,
    string CauseId,
    string Sentence,
    EquatableList<string> Dangers,
    NextStep? Step,
    PreviewLink Preview,
    DateTimeOffset? Since,
    bool IsStale)
{
    public const int ApplicationsShown = 8;

    public StatusLabel Label => Urgencies.Label(Urgency);

    public ApplicationKey First => Applications[0];

    public int More => Total - Applications.Count;

    public static TriageRow From(IEnumerable<Trouble> sameRoot, Snapshot snapshot, DateTimeOffset now)
    {
        var troubles = sameRoot.OrderByDescending(trouble => trouble.Urgency).ThenBy(trouble => trouble.Key).ToList();
        var worst = troubles[0];
        var source = snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, worst.Key.Instance));
        return new(
            worst.Root,
            worst.Urgency,
            troubles.Take(ApplicationsShown).Select(trouble => trouble.Key).ToEquatableList(),
            troubles.Count,
            worst.CauseId,
            worst.Sentence,
            troubles.SelectMany(trouble => trouble.Dangers.Items).Distinct().ToEquatableList(),
            worst.Step,
            worst.Preview,
            troubles.Min(trouble => snapshot.FirstSeen.GetValueOrDefault(trouble.Key)?.Since),
            source?.IsFresh(now) != true);
    }
}
