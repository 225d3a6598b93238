using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;

namespace DbDashboard.Core.Groups;

/// <summary>Between the book and its rows. A row that cannot be read is left out: it may be of a later version.</summary>
internal static class StoredGroups
{
    public static GroupRow Row(GroupRecord record) => new()
    {
        Id = record.Id.ToString(),
        CauseId = record.CauseId,
        RootKind = record.Root.Kind,
        Root = record.Root.Text,
        Sentence = record.Sentence,
        Urgency = record.Urgency.ToString(),
        Since = Ms(record.Since),
        GrewAt = Ms(record.GrewAt),
        Peak = record.Peak,
        Revision = record.Revision,
        Members = Lines(record.Members.Items.Select(key => key.ToString())),
        Projects = Lines(record.Projects.Items),
    };

    public static GroupClaimRow Row(Fingerprint id, GroupClaim claim) => new()
    {
        Id = id.ToString(),
        Kind = claim.Kind.ToString(),
        Subject = claim.Subject,
        Owner = claim.Owner,
        At = Ms(claim.At),
        Until = Ms(claim.Until),
        BackAt = Ms(claim.BackAt),
        Note = claim.Note,
        Total = claim.Total,
        Urgency = claim.Urgency.ToString(),
    };

    public static GroupEpisodeRow Row(GroupEpisode episode) => new()
    {
        Id = episode.Id.ToString(),
        CauseId = episode.CauseId,
        Sentence = episode.Sentence,
        Urgency = episode.Urgency.ToString(),
        Since = Ms(episode.Since),
        Until = Ms(episode.Until),
        Peak = episode.Peak,
        Names = Lines(episode.Names.Items.Select(key => key.ToString())),
        Projects = Lines(episode.Projects.Items),
        EndingKind = episode.Ending.Kind.ToString(),
        Ending = episode.Ending.Words,
        ActionId = episode.Ending.ActionId,
    };

    public static GroupBook Book(IEnumerable<GroupRow> groups, IEnumerable<GroupClaimRow> claims, IEnumerable<GroupEpisodeRow> episodes) => new(
        groups.Select(Record).OfType<GroupRecord>().ToImmutableDictionary(record => record.Id),
        claims.Select(Claim).Where(pair => pair.Value is not null).ToImmutableDictionary(pair => pair.Key, pair => pair.Value!),
        episodes.Select(Episode).OfType<GroupEpisode>().OrderBy(episode => episode.Until).ThenBy(episode => episode.Id).ToEquatableList());

    private static GroupRecord? Record(GroupRow row) => Fingerprint.Parse(row.Id) is { } id && Enum.TryParse<Urgency>(row.Urgency, out var urgency)
        ? new(id, row.CauseId, new(row.RootKind, row.Root), row.Sentence, urgency, At(row.Since), Keys(row.Members))
        {
            GrewAt = At(row.GrewAt),
            Peak = row.Peak,
            Revision = row.Revision,
            Projects = Lines(row.Projects),
        }
        : null;

    private static KeyValuePair<Fingerprint, GroupClaim?> Claim(GroupClaimRow row) =>
        Fingerprint.Parse(row.Id) is { } id && Enum.TryParse<ClaimKind>(row.Kind, out var kind) && Enum.TryParse<Urgency>(row.Urgency, out var urgency)
            ? new(id, new(kind, row.Subject, row.Owner, At(row.At), At(row.Until), row.Note, row.Total, urgency) { BackAt = At(row.BackAt) })
            : default;

    private static GroupEpisode? Episode(GroupEpisodeRow row) =>
        Fingerprint.Parse(row.Id) is { } id && Enum.TryParse<Urgency>(row.Urgency, out var urgency) && Enum.TryParse<EndingKind>(row.EndingKind, out var kind)
            ? new(id, row.CauseId, row.Sentence, urgency, At(row.Since), At(row.Until), row.Peak, Keys(row.Names), Lines(row.Projects), new(kind, row.Ending, row.ActionId))
            : null;

    private static EquatableList<ApplicationKey> Keys(string lines) =>
        Lines(lines).Items.Select(line => line.Split('/')).Where(parts => parts.Length == 3).Select(parts => new ApplicationKey(parts[0], parts[1], parts[2])).ToEquatableList();

    private static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    private static EquatableList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToEquatableList();

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static long? Ms(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    private static DateTimeOffset At(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);

    private static DateTimeOffset? At(long? ms) => ms is { } known ? At(known) : null;
}
