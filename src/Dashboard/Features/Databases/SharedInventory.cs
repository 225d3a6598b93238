using System.Collections.Concurrent;
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
public sealed class SharedInventory
{
    /// <summary>Verdicts depend on ages: without a change they are made anew after this time.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly DeclarationStore declarations;
    private readonly EquatableList<WantedDatabase> wanted;
    private readonly LastingInventory inventory = new();
    private readonly ConcurrentDictionary<(string Cluster, ResourceKey Key), KnownVector> vectors = new();
    private Made made;

    public SharedInventory(DeclarationStore declarations, DatabasesOptions options)
    {
        (this.declarations, wanted) = (declarations, options.Wanted());
        made = new(this, Snapshot.Empty, DeclaredSet.NotReadYet, Enumerable.Empty<DeclaredDatabase>().ToLookup(one => one.Key), DateTimeOffset.MinValue, []);
    }

    public EquatableList<DatabaseState> Of(ExplainedSnapshot explained, DateTimeOffset now) => Make(explained, now).States;

    /// <summary>The same against every branch.</summary>
    public EquatableList<MatrixRow> Matrix(ExplainedSnapshot explained, DateTimeOffset now) => Make(explained, now).Matrix;

    /// <summary>What is there of the desired end state; empty when none is configured.</summary>
    public EquatableList<EndStateLine> EndState(ExplainedSnapshot explained, DateTimeOffset now) => Make(explained, now).EndState;

    /// <summary>How far pgvector is in it; null for other kinds than PostgreSQL.</summary>
    public VectorState? Vector(DatabaseState state, ExplainedSnapshot explained, DateTimeOffset now)
    {
        var from = Make(explained, now);
        return Vector(state, from.Snapshot, from.ByKey);
    }

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
        var byKey = ReferenceEquals(made.Declared, declared) ? made.ByKey : declared.Databases.ToLookup(one => one.Key);
        return new(this, snapshot, declared, byKey, now, inventory.Build(snapshot, declared.Databases, now));
    }

    /// <summary>One that was read from the same things as it would be now is taken over.</summary>
    private VectorState? Vector(DatabaseState state, Snapshot snapshot, ILookup<ResourceKey, DeclaredDatabase> byKey)
    {
        var place = (state.Cluster, state.Key);
        var (declared, seen) = (byKey[state.Key], snapshot.Extensions.GetValueOrDefault(place));
        if (!vectors.TryGetValue(place, out var known) || !ReferenceEquals(known.State, state) || known.Declared != declared || known.Seen != seen)
        {
            vectors[place] = known = new(state, declared, seen, VectorReader.Of(state, declared, snapshot));
        }

        return known.Vector;
    }

    private sealed record KnownVector(DatabaseState State, IEnumerable<DeclaredDatabase> Declared, EquatableList<ExtensionLook> Seen, VectorState? Vector);

    private sealed class Made(SharedInventory of, Snapshot snapshot, DeclaredSet declared, ILookup<ResourceKey, DeclaredDatabase> byKey, DateTimeOffset at, EquatableList<DatabaseState> states)
    {
        // Made when somebody asks: most changes are told to pages that show neither.
        private readonly Lazy<EquatableList<MatrixRow>> matrix = new(() => DatabaseMatrix.Build(snapshot, declared, states, state => of.Vector(state, snapshot, byKey), at));
        private readonly Lazy<EquatableList<EndStateLine>> endState = new(() => EndStateReport.Of(of.wanted, states, state => of.Vector(state, snapshot, byKey)));

        public Snapshot Snapshot => snapshot;

        public DeclaredSet Declared => declared;

        public ILookup<ResourceKey, DeclaredDatabase> ByKey => byKey;

        public DateTimeOffset At => at;

        public EquatableList<DatabaseState> States => states;

        public EquatableList<MatrixRow> Matrix => matrix.Value;

        public EquatableList<EndStateLine> EndState => endState.Value;
    }
}
