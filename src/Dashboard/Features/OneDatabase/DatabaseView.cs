using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Shared.Layout;
using DbDashboard.Dashboard.Shared.Words;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>One database: how it is and why, what belongs to it, and what was said about it.</summary>
/// <param name="State">Null when none is known by that address.</param>
/// <param name="Row">As the list shows it; null with <paramref name="State"/>.</param>
/// <param name="Verdict">Our word; never green unless its cluster is live.</param>
/// <param name="Stale">Its cluster where that is not live now; null when it is, or has no source.</param>
/// <param name="IsStarting">The sources are still being read: that nothing is there says nothing yet.</param>
public sealed record DatabaseView(DatabaseState? State, DatabaseRow? Row, StatusLabel Verdict, SourceStatus? Stale, bool IsStarting)
{
    /// <summary>The containers of each pod, in the order of its status.</summary>
    public EquatableList<PodContainers> Pods { get; init; }

    public EquatableList<CopyableCommand> Commands { get; init; }

    /// <summary>Against every branch; null with <see cref="State"/>.</summary>
    public MatrixRow? Matrix { get; init; }

    /// <summary>Objects of this name that went away, newest first.</summary>
    public EquatableList<LossView> Losses { get; init; }

    /// <summary>The image of its operator beside Git's; null when no operator of it runs.</summary>
    public OperatorImage? OperatorImage { get; init; }

    /// <summary>What the rules say of its manifest; null without a <see cref="State"/>.</summary>
    public DatabaseLint? Lint { get; init; }

    /// <summary>How far pgvector is; null for other kinds than PostgreSQL.</summary>
    public VectorState? Vector { get; init; }

    public static DatabaseView From(ExplainedSnapshot explained, IReadOnlyCollection<MatrixRow> all, DatabaseKey key, DateTimeOffset now)
    {
        var source = explained.Snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.Kubernetes, key.Cluster));
        var stale = source?.IsFresh(now) == false ? source : null;
        var row = key.RowIn(all);
        return row is not { State: var state }
            ? new(null, null, StatusLabel.Of(HealthStatus.Unknown, fresh: false), stale, SourcesView.From(explained, now).IsStarting)
            : new(state, DatabasesView.RowOf(row, explained, now), StatusLabel.OfVerdict(state.Verdict.Health, source?.IsFresh(now) == true), stale, false)
            {
                Pods = PodContainers.Of(state, explained.Snapshot),
                Commands = DatabaseCommands.Of(state),
                Matrix = row,
                Vector = row.Vector,
            };
    }
}
