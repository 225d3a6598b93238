using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Shared.Words;
using MudBlazor;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>A database that went away, as it is shown.</summary>
/// <param name="When">The sentence about its end, without the time.</param>
/// <param name="Label">Whether its data is left.</param>
public sealed record LossView(Loss Loss, StatusLabel Label, string When, string Backup, string Address)
{
    /// <summary>More are not shown on one page.</summary>
    public const int Most = 20;

    /// <summary>Newest first.</summary>
    public static EquatableList<LossView> From(IEnumerable<DatabaseTrace> gone, Snapshot snapshot, DateTimeOffset now) =>
        gone.Take(Most).Select(trace => From(Loss.Of(trace, snapshot, now))).ToEquatableList();

    /// <summary>The losses of one address.</summary>
    public static EquatableList<LossView> Of(DatabaseKey key, IEnumerable<DatabaseTrace> gone, Snapshot snapshot, DateTimeOffset now) =>
        gone.Where(trace => key.Is(trace.Cluster, trace.Key)).Take(Most).Select(trace => From(Loss.Of(trace, snapshot, now))).ToEquatableList();

    public static LossView From(Loss loss) => new(loss, LabelOf(loss), WhenOf(loss.Trace), BackupOf(loss), new DatabaseKey(loss.Trace.Cluster, loss.Trace.Key.Namespace, loss.Trace.Key.GroupKind.ToString(), loss.Trace.Key.Name).Address);

    private static StatusLabel LabelOf(Loss loss) => loss switch
    {
        { Volumes.Count: 0 } => new("No volume was seen", Tone.Unknown, Icons.Material.Filled.HelpOutline),
        _ when loss.Volumes.Items.All(volume => volume.Word == LeftWord.Gone) => new("Its volumes are gone", Tone.Danger, Icons.Material.Filled.Dangerous),
        _ when loss.Volumes.Items.Any(volume => volume.Word is LeftWord.Kept or LeftWord.Claimed) => new("A volume is left", Tone.Decide, Icons.Material.Filled.Storage),
        _ => new("Its volumes cannot be seen", Tone.Unknown, Icons.Material.Filled.HelpOutline),
    };

    private static string WhenOf(DatabaseTrace trace) => (trace.WhileAway, trace.During) switch
    {
        (true, _) => "It went while the dashboard did not run.",
        (_, { } during) => $"{char.ToUpperInvariant(during[0])}{during[1..]}.",
        _ => "Who deleted it is not recorded.",
    };

    private static string BackupOf(Loss loss) => loss.Backup switch
    {
        { Says: var says, LastAt: null, IsConfigured: not false } => $"{says} When the last one was made is not known.",
        { Says: var says } => says,
        _ => "Of its backups nothing is known.",
    };
}
