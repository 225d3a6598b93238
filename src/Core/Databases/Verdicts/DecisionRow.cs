namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>One row of a kind's decision table: the first that matches decides.</summary>
/// <param name="Table">The kind: <c>postgresql</c>.</param>
/// <param name="Number">Its place in the table: <c>9</c>, <c>S2</c>.</param>
/// <param name="Signals">What it looks at, in a few words.</param>
public sealed record DecisionRow(string Table, string Number, string Signals)
{
    public override string ToString() => $"{Table} {Number}";
}
