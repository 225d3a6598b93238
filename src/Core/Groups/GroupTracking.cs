using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Groups;

/// <summary>
/// How the book follows what is known. Pure. A group begins when it is seen and ends only when of every application that had it
/// something else is known: a source that is silent, a rule that could not check and
/// an explanation that is awaited end nothing, and that nobody knows why meanwhile is no group of its own.
/// </summary>
/// <param name="before">What was known when the book was made last; empty in the first round of a run.</param>
public sealed class GroupTracking(ExplainedSnapshot before, ExplainedSnapshot now, DateTimeOffset at)
{
    private bool IsFirst => before.Snapshot.Version == 0;

    /// <returns>The groups that are there, and those of the book that ended.</returns>
    public (ImmutableDictionary<Fingerprint, GroupRecord> Open, IReadOnlyList<GroupRecord> Ended) Follow(GroupBook book)
    {
        var groups = CauseGroup.AllOf(now).Where(group => group.Urgency > Urgency.Note).ToDictionary(group => group.Id);
        var missing = book.Open.Values.Where(held => !groups.ContainsKey(held.Id)).ToLookup(held => held.Members.Items.All(key => IsKnown(key, held.CauseId)));
        var unclear = missing[false].SelectMany(held => held.Members.Items).ToHashSet();
        var seen = groups.Values.Where(group => group.Worst.CauseId.Length > 0 || !(unclear.Contains(group.Worst.Key) || IsUnchecked(group.Worst.Key)));
        var open = book.Open.RemoveRange(missing[true].Select(held => held.Id));
        return (open.SetItems(seen.Select(group => KeyValuePair.Create(group.Id, RecordOf(group, book.Open.GetValueOrDefault(group.Id))))), [.. missing[true]]);
    }

    private GroupRecord RecordOf(CauseGroup group, GroupRecord? held)
    {
        var record = held is null ? Begun(group) : Continued(group, held);
        return record == held ? held! : record;
    }

    private GroupRecord Begun(CauseGroup group) => new(group.Id, group.Worst.CauseId, group.Worst.Root, group.Worst.Sentence, group.Urgency, BeganAt(group), Keys(group).ToEquatableList())
    {
        Projects = Projects(group, default),
        Peak = group.Total,
        Revision = group.Worst.Application.Revision,
    };

    private GroupRecord Continued(CauseGroup group, GroupRecord held)
    {
        var present = Keys(group).ToHashSet();
        var had = held.Members.Items.ToHashSet();
        var unknown = had.Where(key => !present.Contains(key) && !IsKnown(key, held.CauseId)).ToList();
        return held with
        {
            Sentence = group.Worst.Sentence,
            Urgency = unknown.Count > 0 && held.Urgency > group.Urgency ? held.Urgency : group.Urgency,
            Members = present.Concat(unknown).Order().ToEquatableList(),
            Projects = Projects(group, unknown.Count > 0 ? held.Projects : default),
            GrewAt = group.Troubles.Items.Any(trouble => !had.Contains(trouble.Key) && Joins(trouble.Application, held)) ? at : held.GrewAt,
            Peak = Math.Max(held.Peak, present.Count + unknown.Count),
        };
    }

    // While first explanations arrive, applications are found in a group that they have been in for long: that is no growth.
    private bool Joins(Application application, GroupRecord held) =>
        IsFirst || before.Explanations.ContainsKey(application.Key) || application.CreatedAt > held.Since;

    private DateTimeOffset BeganAt(CauseGroup group)
    {
        var earliest = group.Troubles.Items.Min(trouble => before.Explanations.ContainsKey(trouble.Key) ? at : now.Snapshot.FirstSeen.GetValueOrDefault(trouble.Key)?.Since ?? at);
        return earliest < at ? earliest : at;
    }

    // That no rule found why says little while a rule could not look.
    private bool IsUnchecked(ApplicationKey key) => now.Explanations.GetValueOrDefault(key) is not { NotChecked.Count: 0, Awaits: null };

    private bool IsKnown(ApplicationKey key, string causeId)
    {
        if (now.Snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, key.Instance)) is not { } source)
        {
            // An instance that is no longer configured will never say more.
            return !now.Snapshot.Sources.IsEmpty;
        }

        if (!source.IsFresh(at))
        {
            return false;
        }

        return !now.Snapshot.Applications.ContainsKey(key)
            || (now.Explanations.GetValueOrDefault(key) is { Awaits: null } explanation && !explanation.NotChecked.Items.Any(item => item.CauseId == causeId || (item.CauseId is null && explanation.Causes.Count == 0)));
    }

    private static IEnumerable<ApplicationKey> Keys(CauseGroup group) => group.Troubles.Items.Select(trouble => trouble.Key).Order();

    private static EquatableList<string> Projects(CauseGroup group, EquatableList<string> further) =>
        group.Troubles.Items.Select(trouble => trouble.Application.Project).Concat(further.Items).Distinct().Order(StringComparer.Ordinal).ToEquatableList();
}
