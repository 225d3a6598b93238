using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>What holds for every kind alike, before its own table is asked: not there, seen last, of a version that is not known.</summary>
public static class Judging
{
    /// <param name="live">The object itself; when it has no value, why.</param>
    /// <param name="known">Whether the cluster knows the kind: Absent when it does not.</param>
    /// <param name="database">It with its children; null when it has no value.</param>
    /// <param name="isDeclared">Git declares it where its application looks.</param>
    public static DatabaseVerdict Judge(IDatabaseKind kind, Reading<LiveObject> live, Seeing known, LiveDatabase? database, bool isDeclared) => database switch
    {
        null when live.State == ReadingState.Absent => Missing(kind, known.State == ReadingState.Absent, isDeclared),
        null => DatabaseVerdict.Unknown("Whether it is in the cluster is not known") with { Missing = [new($"the {kind.Kind.Kind} itself", live.State, live.Why ?? "not read")] },
        _ when live.State == ReadingState.Stale => LastSeen(kind, live, database),
        _ => Judge(kind, database),
    };

    /// <summary>The verdict of an object that is seen now.</summary>
    public static DatabaseVerdict Judge(IDatabaseKind kind, LiveDatabase database) =>
        database.Object.Version.Length > 0 && !kind.Knows(database.Object.Version)
            ? DatabaseVerdict.Unknown($"Its version {Words.Cut(database.Object.Version, 40)} is not known here: {kind.Kind.Group}/{kind.Version} is", "Read the release notes of its operator: fields may mean something else.")
            : Told(kind.Judge(database), database.Object);

    private static DatabaseVerdict Told(DatabaseVerdict verdict, LiveObject judged) => judged.IsCut
        ? verdict with { Warnings = verdict.Warnings.Items.Add("What its object holds is too large to be kept whole; only its small members were looked at.").ToEquatableList() }
        : verdict;

    private static DatabaseVerdict Missing(IDatabaseKind kind, bool isKindMissing, bool isDeclared)
    {
        var row = kind.Table.Items.FirstOrDefault(one => one.Number == (isKindMissing ? "1" : kind.AbsentRow));
        return (isKindMissing, isDeclared) switch
        {
            (true, _) => new(HealthStatus.Missing, row, $"The cluster does not know {kind.Kind}, so none can exist", "Sync the application of its operator, and see that the definition comes before what uses it."),
            (_, true) => new(HealthStatus.Missing, row, "Git declares it, and it is not in the cluster", "Look at the sync error of its application: project, schema, namespace."),
            _ => new(HealthStatus.Missing, row, "It is not in the cluster, and nothing that is deployed declares it", null),
        };
    }

    /// <summary>What was seen last is told, and is no verdict.</summary>
    private static DatabaseVerdict LastSeen(IDatabaseKind kind, Reading<LiveObject> live, LiveDatabase database)
    {
        var then = Judge(kind, database with { Sight = database.Sight.AsLastSeen(), Now = live.At ?? database.Now });
        return then with
        {
            Health = HealthStatus.Unknown,
            Row = null,
            Why = $"Its cluster does not answer now; when it was seen last it was {then.Health}: {then.Why}",
            NextStep = "See why the cluster does not answer; what is shown is from before.",
            Missing = then.Missing.Items.Insert(0, new($"the {kind.Kind.Kind} itself", ReadingState.Stale, live.Why ?? "seen last before the connection was lost")).ToEquatableList(),
        };
    }
}
