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
        var database = state.Live.Value is { } live ? new LiveDatabase(live, children.ToEquatableList(), sight, reading.Now) { Operator = @operator, Peers = Peers } : null;
        var isDeclared = state.Declared.Items.Any(place => place is { OnTracked: true, Taken: true });
        var verdict = Judging.Judge(kind, state.Live, sight.Of(kind.Kind), database, isDeclared) with { ArgoCd = state.ArgoCdHealth };
        return state with
        {
            Verdict = verdict,
            Tree = Tree(state, verdict, sight),
            Events = Events(),
            Operator = @operator,
            Endpoints = kind.Endpoints(state.Key, state.Live.Value?.Spec ?? "{}").ToEquatableList(),
            Backups = database is null ? null : kind.BackupsOf(database),
        };
    }

    private ChildNode? Tree(DatabaseState state, DatabaseVerdict verdict, Sight sight)
    {
        var root = state.Live.Value ?? (children.Count > 0 ? Gone(state) : null);
        return root is null ? null : new TreeBuilder(new(root, children.ToEquatableList(), sight, reading.Now)).Build(verdict.Health, state.OperatorWord ?? (state.Live.Value is null ? "not there" : "no word of its operator"));
    }

    /// <summary>What it left behind still hangs together.</summary>
    private static LiveObject Gone(DatabaseState state) => new(state.Cluster, state.Key, "", "", "", null, null, [], [], [], "{}", "{}");

    private EquatableList<DatabaseEvent> Events() => children.Where(child => child.Key.GroupKind == ChildKinds.Event).Select(EventWords.Of)
        .Where(one => one.LastAt is { } at && reading.Now - at < EventsOf).OrderByDescending(one => one.LastAt).Take(100).ToEquatableList();
}
