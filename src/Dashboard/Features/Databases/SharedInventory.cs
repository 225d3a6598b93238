using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>All databases of the latest snapshot, judged once for everybody who looks. Thread-safe.</summary>
public sealed class SharedInventory(DeclarationStore declarations, DatabasesOptions options)
{
    /// <summary>Verdicts depend on ages: without a change they are made anew after this time.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly EquatableList<WantedDatabase> wanted = options.Wanted();
    private Made made = new(Snapshot.Empty, DeclaredSet.NotReadYet, DateTimeOffset.MinValue, [], [], [], []);

    public EquatableList<DatabaseState> Of(ExplainedSnapshot explained, DateTimeOffset now) => Make(explained, now).States;

    /// <summary>The same against every branch.</summary>
    public EquatableList<MatrixRow> Matrix(ExplainedSnapshot explained, DateTimeOffset now) => Make(explained, now).Matrix;

    /// <summary>What is there of the desired end state; empty when none is configured.</summary>
    public EquatableList<EndStateLine> EndState(ExplainedSnapshot explained, DateTimeOffset now) => Make(explained, now).EndState;

    /// <summary>How far pgvector is in it; null for other kinds than PostgreSQL.</summary>
    public VectorState? Vector(DatabaseState state, ExplainedSnapshot explained, DateTimeOffset now) => Make(explained, now).Vectors.GetValueOrDefault((state.Cluster, state.Key));

    private Made Make(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var (snapshot, declared) = (explained.Snapshot, declarations.Current);
        lock (gate)
        {
            if (!ReferenceEquals(made.Snapshot, snapshot) || !ReferenceEquals(made.Declared, declared) || now - made.At >= Again || now < made.At)
            {
                made = From(snapshot, declared, now);
            }

            return made;
        }
    }

    private Made From(Snapshot snapshot, DeclaredSet declared, DateTimeOffset now)
    {
        var states = DatabaseInventory.Build(snapshot, declared.Databases, now);
        var vectors = new Dictionary<(string, ResourceKey), VectorState>();
        var byKey = declared.Databases.Items.ToLookup(one => one.Key);
        foreach (var state in states)
        {
            if (VectorReader.Of(state, byKey[state.Key], snapshot) is { } vector)
            {
                vectors[(state.Cluster, state.Key)] = vector;
            }
        }

        VectorState? Vector(DatabaseState state) => vectors.GetValueOrDefault((state.Cluster, state.Key));
        return new(snapshot, declared, now, states, DatabaseMatrix.Build(snapshot, declared, states, Vector, now), EndStateReport.Of(wanted, states, Vector), vectors);
    }

    private sealed record Made(
        Snapshot Snapshot,
        DeclaredSet Declared,
        DateTimeOffset At,
        EquatableList<DatabaseState> States,
        EquatableList<MatrixRow> Matrix,
        EquatableList<EndStateLine> EndState,
        Dictionary<(string Cluster, ResourceKey Key), VectorState> Vectors);
}
