using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Layout;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Every database custom resource, those at risk first.</summary>
/// <param name="NotRead">What of Git could not be read and why: a database may be declared there.</param>
/// <param name="Unseen">Kinds that cannot be seen somewhere, each with its reason: never counted as none.</param>
public sealed record DatabasesView(SourcesView Sources, EquatableList<DatabaseRow> Rows, EquatableList<UnseenKind> Unseen, EquatableList<string> NotRead)
{
    /// <summary>What the team wants in the end; empty when nothing is configured.</summary>
    public EquatableList<EndStateView> EndState { get; init; }

    /// <summary>How many the search leaves out.</summary>
    public int Hidden { get; init; }

    public int AtRisk => Rows.Items.Count(row => row.PendingPrune);

    public bool IsStarting => Rows.Count == 0 && Sources.IsStarting;

    public static DatabasesView From(IEnumerable<DatabaseState> states, EquatableList<string> notRead, ExplainedSnapshot explained, DateTimeOffset now) => new(
        SourcesView.From(explained, now),
        states.Select(state => RowOf(state, explained, now))
            .OrderByDescending(row => row.PendingPrune)
            .ThenBy(row => row.Engine, StringComparer.Ordinal)
            .ThenBy(row => row.Cluster, StringComparer.Ordinal)
            .ThenBy(row => row.Key)
            .ToEquatableList(),
        UnseenKind.From(explained.Snapshot.Coverage.Values.Where(coverage => DatabaseKinds.IsDatabase(coverage.Kind) && DatabaseKinds.IsWorthTelling(coverage))),
        notRead);

    public static DatabaseRow RowOf(DatabaseState state, ExplainedSnapshot explained, DateTimeOffset now) =>
        DatabaseRow.From(state, IsArgoFresh(state, explained, now)) with { Protects = ProtectionOf(state, explained) };

    private static bool IsArgoFresh(DatabaseState state, ExplainedSnapshot explained, DateTimeOffset now) =>
        state.Application is { } application
        && explained.Snapshot.Sources.GetValueOrDefault(new(SourceKind.ArgoCd, application.Instance))?.IsFresh(now) == true;

    private static EquatableList<CopyableCommand> ProtectionOf(DatabaseState state, ExplainedSnapshot explained)
    {
        var explanation = state is { PendingPrune: true, Application: { } application } ? explained.Explanations.GetValueOrDefault(application) : null;
        var protection = explanation?.Causes.Items
            .Where(cause => cause.Resources.Items.Contains(state.Key))
            .SelectMany(cause => cause.Remedies.Items)
            .FirstOrDefault(remedy => remedy.Safety == RemedySafety.Protects);
        return protection?.Commands ?? [];
    }

    /// <summary>Only the databases whose name, engine or place holds every word.</summary>
    public DatabasesView Search(string? text)
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = Rows.Items.Where(row => words.All(word => Has(row, word))).ToEquatableList();
        return this with { Rows = found, Hidden = Rows.Count - found.Count };
    }

    private static bool Has(DatabaseRow row, string word) =>
        $"{row.Key.Name} {row.Engine} {row.Key.Namespace} {row.Cluster}".Contains(word, StringComparison.OrdinalIgnoreCase);
}
