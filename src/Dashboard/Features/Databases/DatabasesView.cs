using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Databases.Options;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Layout;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Every database custom resource, those at risk first.</summary>
/// <param name="NotRead">What of Git could not be read and why: a database may be declared there.</param>
/// <param name="Unseen">Kinds that cannot be seen somewhere, each with its reason: never counted as none.</param>
public sealed record DatabasesView(SourcesView Sources, EquatableList<DatabaseRow> Rows, EquatableList<UnseenKind> Unseen, EquatableList<string> NotRead)
{
    /// <summary>What the team wants in the end; empty when nothing is configured.</summary>
    public EquatableList<EndStateView> EndState { get; init; }

    /// <summary>How many the filters leave out.</summary>
    public int Hidden { get; init; }

    /// <summary>Which would be lost, of all that are known, whatever the filters show.</summary>
    public LosingView? Losing { get; init; }

    /// <summary>Those that went away, newest first.</summary>
    public EquatableList<LossView> Losses { get; init; }

    /// <summary>What there is to bring from branches.</summary>
    public EquatableList<OptionQuestion> Questions { get; init; }

    public EquatableList<OperatorLine> Operators { get; init; }

    public EquatableList<ShowChoice> Choices { get; init; }

    public EquatableList<ChosenFilter> Filters { get; init; }

    public int AtRisk => Rows.Items.Count(row => row.IsLost);

    public bool IsStarting => Rows.Count == 0 && Hidden == 0 && Sources.IsStarting;

    public static DatabasesView From(IReadOnlyCollection<MatrixRow> matrix, DatabasesQuery query, EquatableList<string> notRead, (ExplainedSnapshot Explained, DateTimeOffset Now) at)
    {
        var (explained, now) = at;
        var fitting = matrix.Where(row => MatrixFilter.Fits(row, query)).ToList();
        var rows = fitting.Where(row => query.Show is not { } show || MatrixFilter.Is(row, show)).Select(row => RowOf(row, explained, now))
            .OrderByDescending(row => row.IsLost)
            .ThenBy(row => row.Engine, StringComparer.Ordinal)
            .ThenBy(row => row.Cluster, StringComparer.Ordinal)
            .ThenBy(row => row.Key)
            .ToEquatableList();
        var unseen = UnseenKind.From(explained.Snapshot.Coverage.Values.Where(coverage => DatabaseKinds.IsDatabase(coverage.Kind) && DatabaseKinds.IsWorthTelling(coverage)));
        return new(SourcesView.From(explained, now), rows, unseen, notRead)
        {
            Hidden = matrix.Count - rows.Count,
            Losing = matrix.Count > 0 ? LosingView.From(matrix) : null,
            Operators = OperatorLine.From(matrix),
            Choices = ShowChoice.From(fitting, query),
            Filters = ChosenFilter.From(query),
        };
    }

    public static DatabaseRow RowOf(MatrixRow row, ExplainedSnapshot explained, DateTimeOffset now) =>
        DatabaseRow.From(row, IsArgoFresh(row.State, explained, now)) with { Protects = ProtectionOf(row.State, explained) };

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

    /// <summary>The rows with what the rules say of their manifests; as they are before Git was looked at.</summary>
    public DatabasesView With(IEnumerable<DatabaseState> states, SeenLint lint)
    {
        var shown = Rows.Items.Select(row => (row.Cluster, row.Key)).ToHashSet();
        var counts = lint.IsRead ? states.Where(state => shown.Contains((state.Cluster, state.Key))).ToDictionary(state => (state.Cluster, state.Key), state => LintCount.Of(lint.Of(state))) : [];
        return this with { Rows = Rows.Select(row => row with { Lint = counts.GetValueOrDefault((row.Cluster, row.Key)) }).ToEquatableList() };
    }
}
