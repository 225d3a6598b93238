using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>What the rows of a decision table ask of one database. Asking for what is not to be had is noted: see <see cref="IsBlind"/>.</summary>
public class Signs(LiveDatabase database)
{
    private readonly Dictionary<string, MissingSignal> missing = [];
    private readonly HashSet<string> blinding = [];

    public LiveDatabase Database { get; } = database;

    public DateTimeOffset Now => Database.Now;

    /// <summary>All that was asked for in vain so far.</summary>
    public EquatableList<MissingSignal> Missing => missing.Values.ToEquatableList();

    /// <summary>Of these, what could have spoken against a verdict.</summary>
    public IEnumerable<MissingSignal> Blinding => missing.Values.Where(one => blinding.Contains(one.What));

    /// <summary>Something that could have spoken against a verdict was asked for and not seen: nothing may be called well any more.</summary>
    public bool IsBlind => blinding.Count > 0;

    public IReadOnlyList<LiveObject>? Pods => Ask(ChildKinds.Pod);

    public IReadOnlyList<LiveObject>? Claims => Ask(ChildKinds.Claim);

    /// <summary>Children of the kind; null when they cannot be seen.</summary>
    public IReadOnlyList<LiveObject>? Ask(GroupKind kind)
    {
        var seeing = Database.Sight.Of(kind);
        if (seeing.IsKnown)
        {
            return [.. Database.Of(kind)];
        }

        Note(ChildKinds.Plural(kind), seeing.State, seeing.Why ?? "not seen", isBlinding: true);
        return null;
    }

    /// <summary>Events about it and its children; empty when they cannot be seen, which is noted.</summary>
    /// <param name="isDetail">They would only say more: without them the verdict is the same.</param>
    public IEnumerable<DatabaseEvent> Events(bool isDetail)
    {
        var seeing = Database.Sight.Of(ChildKinds.Event);
        if (!seeing.IsKnown)
        {
            Note(ChildKinds.Plural(ChildKinds.Event), seeing.State, seeing.Why ?? "not seen", !isDetail);
            return [];
        }

        return Database.Of(ChildKinds.Event).Select(EventWords.Of);
    }

    /// <summary>True when an owned object is not in the cluster, false when it is, null when that cannot be told.</summary>
    public bool? IsAbsent(GroupKind kind, string name)
    {
        if (Database.Find(kind, name) is not null)
        {
            return false;
        }

        return Database.Sight.KnowsAbsence(kind) ? true : Ask(kind) is null ? null : true;
    }

    /// <summary>Whether its operator runs; null when that is not known, which is noted.</summary>
    /// <param name="isDetail">Without it the verdict is the same.</param>
    public bool? OperatorIsReady(bool isDetail)
    {
        if (Database.Operator?.IsReady is { } ready)
        {
            return ready;
        }

        var (state, why) = Database.Operator is { } found ? (found.Deployment.State, found.Verdict.Why) : (ReadingState.NotRead, "Nothing says where its operator runs.");
        Note("its operator", state == ReadingState.Known ? ReadingState.NotRead : state, why, !isDetail);
        return null;
    }

    public void Note(string what, ReadingState state, string why, bool isBlinding)
    {
        missing.TryAdd(what, new(what, state, why));
        if (isBlinding)
        {
            blinding.Add(what);
        }
    }
}
