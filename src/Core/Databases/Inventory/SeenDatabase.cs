using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What the cluster shows of one database, judged.</summary>
internal sealed class SeenDatabase(IDatabaseKind kind, LiveReading reading, IReadOnlyList<LiveObject> children, OperatorState? @operator)
{
    private static readonly TimeSpan EventsOf = TimeSpan.FromHours(1);

    public EquatableList<LiveObject> Peers { get; init; }

    public ChildrenReady Count(string cluster, ResourceKey key, LiveObject? live) =>
        Children.Count(kind, key.Name, live, children, reading.SightOf(cluster, key.Namespace));

    /// <summary>The state with its verdict, its tree, and what else hangs on the live object.</summary>
    public DatabaseState In(DatabaseState state)
    {
        var sight = reading.SightOf(state.Cluster, state.Key.Namespace);
        var isDeclared = state.Declared.Items.Any(place => place is { OnTracked: true, Taken: true });
        var database = state.Live.Value is { } live ? new LiveDatabase(live, children.ToEquatableList(), sight, reading.Now) { Operator = @operator, Peers = Peers } : null;
        var found = database is null ? NotLive(state, sight, isDeclared)
            : state.Live.IsKnown ? JudgedDatabases.Of(database, seen => Find(state, sight, seen, isDeclared))
            : Find(state, sight, database, isDeclared);
        return state with
        {
            Verdict = found.Verdict with { ArgoCd = state.ArgoCdHealth },
            Tree = database is null && children.Count == 0 ? null : found.Tree,
            Events = found.Events,
            Operator = @operator,
            Endpoints = kind.Endpoints(state.Key, state.Live.Value?.Spec ?? "{}").ToEquatableList(),
            Backups = found.Backups,
        };
    }

    private JudgedDatabases.Findings Find(DatabaseState state, Sight sight, LiveDatabase database, bool isDeclared)
    {
        var verdict = Judging.Judge(kind, state.Live, sight.Of(kind.Kind), database, isDeclared);
        var word = state.OperatorWord is { } said ? Words.Cut(said, 120) : "no word of its operator";
        return new(verdict, new TreeBuilder(database).Build(verdict.Health, word), Events(), kind.BackupsOf(database));
    }

    /// <summary>What it left behind still hangs together.</summary>
    private JudgedDatabases.Findings NotLive(DatabaseState state, Sight sight, bool isDeclared)
    {
        var verdict = Judging.Judge(kind, state.Live, sight.Of(kind.Kind), null, isDeclared);
        var gone = new LiveObject(state.Cluster, state.Key, "", "", "", null, null, [], [], [], "{}", "{}");
        return new(verdict, new TreeBuilder(new(gone, children.ToEquatableList(), sight, reading.Now)).Build(verdict.Health, "not there"), Events(), null);
    }

    private EquatableList<DatabaseEvent> Events() => children.Where(child => child.Key.GroupKind == ChildKinds.Event).Select(EventWords.Of)
        .Where(one => one.LastAt is { } at && reading.Now - at < EventsOf).OrderByDescending(one => one.LastAt).Take(100).ToEquatableList();
}
