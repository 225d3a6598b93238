using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Triage.Databases;
using DbDashboard.Dashboard.Shared.Layout;

namespace DbDashboard.Dashboard.Features.Triage;

/// <summary>What needs a human now, most urgent first, one row a root cause.</summary>
/// <param name="StaleArgoCd">Argo CD instances that were heard and are not live now: what they said is old.</param>
/// <param name="Rows">What needs somebody.</param>
/// <param name="Resting">What somebody snoozed and that did not come back.</param>
/// <param name="Notes">What is worth knowing and needs nobody.</param>
/// <param name="Total">All applications that are known.</param>
/// <param name="Fine">Proven good by sources that are fresh.</param>
/// <param name="InProgress">Nothing wrong, and Argo CD says Progressing.</param>
public sealed record TriageView(
    SourcesView Sources,
    EquatableList<SourceStatus> StaleArgoCd,
    EquatableList<TriageRow> Rows,
    EquatableList<TriageRow> Resting,
    EquatableList<TriageRow> Notes,
    int Total,
    int Fine,
    int InProgress,
    EquatableList<UncheckedGroup> NotChecked)
{
    /// <summary>No source has listed anything yet: nothing can be said, good or bad.</summary>
    public bool IsStarting => Total == 0 && !Sources.AllFresh && Sources.IsStarting;

    /// <summary>Everything was looked at, by fresh sources.</summary>
    public bool AllChecked => Sources.AllFresh && NotChecked.Count == 0 && UnknownDatabases == 0;

    public DateTimeOffset? OldestTrouble => Rows.Items.Min(row => row.Since);

    /// <summary>What ended last; null when nothing is remembered.</summary>
    public GroupEpisode? LastTrouble { get; init; }

    /// <summary>Databases that are ill and of which no application speaks; then manifests that risk the data of live ones.</summary>
    public EquatableList<DatabaseTroubleRow> Databases { get; init; }

    /// <summary>How many databases are in the cluster of which nobody can tell how they are.</summary>
    public int UnknownDatabases { get; init; }

    /// <summary>After so many rows come the databases that are ill; while first explanations arrive below all, for rows stay where they are then.</summary>
    public int BrokenRows => IsWorkingOut ? Rows.Count : Rows.Items.TakeWhile(row => row.Rank.Tier <= Tier.BrokenNow).Count();

    /// <summary>All that needs somebody.</summary>
    public int Needing => Rows.Count + Databases.Count;

    /// <summary>How many have never been explained yet.</summary>
    public int Unexplained { get; init; }

    /// <summary>First explanations are still arriving: more rows may come.</summary>
    public bool IsWorkingOut => Unexplained > 0;

    /// <summary>While first explanations arrive the rows that <paramref name="before"/> had stay where they are and new ones come below them, so that nothing moves under the reader's finger.</summary>
    /// <param name="before">What was shown last; null when nothing was.</param>
    public TriageView InOrderOf(TriageView? before)
    {
        if (!IsWorkingOut || before is null)
        {
            return this;
        }

        var places = before.Rows.Items.Select((row, index) => (row.Id, index)).ToDictionary(place => place.Id, place => place.index);
        return this with { Rows = Rows.Items.OrderBy(row => places.GetValueOrDefault(row.Id, int.MaxValue)).ToEquatableList() };
    }

    public static TriageView From(ExplainedSnapshot explained, GroupBook book, DateTimeOffset now)
    {
        var judged = explained.Snapshot.Applications.Values.Select(application => Judged.Of(application, explained, now)).ToList();
        var rows = CauseGroup.AllOf(explained).Select(group => TriageRow.From(group, book, explained, now)).OrderBy(row => row.Rank).ToLookup(PartOf);
        return new(
            SourcesView.From(explained, now),
            Stale(explained, now),
            rows[Part.Needs].ToEquatableList(),
            rows[Part.Rests].ToEquatableList(),
            rows[Part.Notes].ToEquatableList(),
            judged.Count,
            judged.Count(one => one.IsFine),
            judged.Count(one => one.IsInProgress),
            UncheckedGroup.From(judged))
        {
            Unexplained = judged.Count(one => !explained.Explanations.ContainsKey(one.Application.Key)),
            LastTrouble = book.Ended.Items.LastOrDefault(),
        };
    }

    private static Part PartOf(TriageRow row) => row.Urgency == Urgency.Note ? Part.Notes : row.IsResting ? Part.Rests : Part.Needs;

    private enum Part
    {
        Needs,
        Rests,
        Notes,
    }

    private static EquatableList<SourceStatus> Stale(ExplainedSnapshot explained, DateTimeOffset now) => explained.Snapshot.Sources.Values
        .Where(status => status is { Id.Kind: SourceKind.ArgoCd, LastSeen: not null } && !status.IsFresh(now))
        .OrderBy(status => status.Id.Name, StringComparer.Ordinal)
        .ToEquatableList();
}
