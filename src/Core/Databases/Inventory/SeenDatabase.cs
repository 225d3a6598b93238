using DbDashboard.Core.Databases.Operators;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>All that is seen of one database in its cluster. What is found from it is the same while nothing of it is another.</summary>
internal sealed record SeenDatabase(IDatabaseKind Kind, ResourceKey Key, Reading<LiveObject> Live, EquatableList<LiveObject> Children, Sight Sight, DateTimeOffset Now)
{
    /// <summary>Verdicts depend on ages: this is how old one may be.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan EventsOf = TimeSpan.FromHours(1);

    public OperatorState? Operator { get; init; }

    public EquatableList<LiveObject> Peers { get; init; }

    /// <summary>The tracked revision declares it, and the filter takes it.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>What is found would be the same as from <paramref name="before"/>.</summary>
    public bool IsSameAs(SeenDatabase before) =>
        Live.IsKnown && before.Live.IsKnown && ReferenceEquals(Live.Value, before.Live.Value) && IsDeclared == before.IsDeclared
        && Moment(Now) == Moment(before.Now)
        && IsSame(Children, before.Children) && IsSame(Peers, before.Peers)
        && Operator?.IsReady == before.Operator?.IsReady && ReferenceEquals(Operator?.Deployment.Value, before.Operator?.Deployment.Value)
        && Sight.IsSameAs(before.Sight);

    /// <param name="declared">The manifest in Git; null when there is none.</param>
    public Findings Find(string? declared)
    {
        var fields = Live.Value is { } live ? Kind.Read(live.Spec, live.Status)
            : declared is null ? new(null, null, null, null)
            : Kind.Read(SpecMembers.Parse(declared).Find("spec")?.GetRawText() ?? "{}", "{}");
        var database = Live.Value is { } held ? new LiveDatabase(held, Children, Sight, Now) { Operator = Operator, Peers = Peers } : null;
        var verdict = Judging.Judge(Kind, Live, Sight.Of(Kind.Kind), database, IsDeclared);
        return new(
            fields,
            Inventory.Children.Count(Kind, Key.Name, Live.Value, Children, Sight),
            verdict,
            TreeOf(database, verdict, fields.OperatorWord),
            Events(),
            Kind.Endpoints(Key, Live.Value?.Spec ?? "{}").ToEquatableList(),
            database is null ? null : Kind.BackupsOf(database));
    }

    /// <summary>What it left behind still hangs together.</summary>
    private ChildNode? TreeOf(LiveDatabase? database, DatabaseVerdict verdict, string? operatorWord)
    {
        if (database is not null)
        {
            return new TreeBuilder(database).Build(verdict.Health, operatorWord is { } said ? Words.Cut(said, 120) : "no word of its operator");
        }

        var gone = new LiveObject("", Key, "", "", "", null, null, [], [], [], "{}", "{}");
        return Children.Count == 0 ? null : new TreeBuilder(new(gone, Children, Sight, Now)).Build(verdict.Health, "not there");
    }

    private EquatableList<DatabaseEvent> Events() => Children.Items.Where(child => child.Key.GroupKind == ChildKinds.Event).Select(EventWords.Of)
        .Where(one => one.LastAt is { } at && Now - at < EventsOf).OrderByDescending(one => one.LastAt).Take(100).ToEquatableList();

    /// <summary>Within the same one an age is the same to every verdict.</summary>
    public static long Moment(DateTimeOffset at) => at.UtcTicks / Span.Ticks;

    private static bool IsSame(EquatableList<LiveObject> one, EquatableList<LiveObject> other)
    {
        var same = one.Count == other.Count;
        for (var at = 0; same && at < one.Count; at++)
        {
            same = ReferenceEquals(one[at], other[at]);
        }

        return same;
    }
}
