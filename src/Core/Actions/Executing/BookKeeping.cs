using System.Collections.Immutable;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>Keeps the book small: the audit has everything, the book what is open and what ended last.</summary>
internal static class BookKeeping
{
    private const int Most = 500;
    private const int Kept = 400;

    public static ImmutableDictionary<ActionId, ActionRecord> Trim(ImmutableDictionary<ActionId, ActionRecord> records)
    {
        if (records.Count <= Most)
        {
            return records;
        }

        var old = records.Values.Where(record => !record.IsOpen).OrderByDescending(record => record.At).Skip(Kept).Select(record => record.Id);
        return records.RemoveRange(old);
    }
}
