using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>The rows of a kind's decision table, in their order: the first that matches decides.</summary>
/// <typeparam name="TSigns">What its rows may ask.</typeparam>
/// <param name="table">Its name, the kind's.</param>
public sealed class DecisionTable<TSigns>(string table, params IReadOnlyList<TableRow<TSigns>> rows)
    where TSigns : Signs
{
    public EquatableList<DecisionRow> Rows { get; } = rows.Select(row => new DecisionRow(table, row.Number, row.Signals)).ToEquatableList();

    public DatabaseVerdict Judge(TSigns signs)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Find(signs) is { } finding)
            {
                return Verdict(signs, Rows[at], finding);
            }
        }

        return DatabaseVerdict.Unknown(signs.IsBlind ? Blind(signs) : "What is seen fits no row of its decision table", "Look at the database and its children by hand.") with { Missing = signs.Missing };
    }

    /// <summary>What is ill is ill whatever else is not seen; that nothing is ill is known only when all that was asked for was seen.</summary>
    private static DatabaseVerdict Verdict(TSigns signs, DecisionRow row, Finding finding)
    {
        var isDoubted = signs.IsBlind && finding.Health is HealthStatus.Healthy or HealthStatus.Progressing or HealthStatus.Suspended;
        var verdict = isDoubted
            ? DatabaseVerdict.Unknown($"{Blind(signs)}; what is seen says {finding.Health}: {finding.Why}", "See that the dashboard may list what it cannot see.")
            : new(finding.Health, row, finding.Why, finding.NextStep);
        return verdict with { Signals = finding.Signals, Warnings = finding.Warnings, Since = finding.Since, Missing = signs.Missing };
    }

    private static string Blind(TSigns signs) => $"Whether it is well is not known: {string.Join("; ", signs.Blinding.Take(3).Select(one => $"{one.What} {Word(one.State)}"))}";

    private static string Word(ReadingState state) => state switch
    {
        ReadingState.Forbidden => "may not be seen",
        ReadingState.Stale => "were seen last before the connection was lost",
        ReadingState.Absent => "are not there",
        _ => "were not read",
    };
}

/// <param name="Number">As in the table's description.</param>
/// <param name="Signals">What it looks at, in a few words.</param>
/// <param name="Find">Null when it does not match, or cannot be told.</param>
public sealed record TableRow<TSigns>(string Number, string Signals, Func<TSigns, Finding?> Find);
