using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

internal static class SchemaReducer
{
    /// <summary>An unchanged schema stays the same object, whenever it was read; one that cannot be read now stays as it was, as old.</summary>
    public static Snapshot Reduce(Snapshot snapshot, Observation.SchemaRead read, ReducerWork work)
    {
        work.Compared++;
        var key = (read.Source.Name, read.Kind);
        var held = snapshot.Schemas.GetValueOrDefault(key);
        var next = (held, read.Schema) switch
        {
            ({ HasValue: true } before, { IsKnown: true } now) when now.Value.IsSame(before.Value) => now with { Value = before.Value },
            ({ HasValue: true } before, { State: ReadingState.Failed } now) => before with { State = ReadingState.Stale, Why = now.Why },
            var (_, now) => now,
        };
        if (held == next)
        {
            return snapshot;
        }

        work.Written++;
        return snapshot with { Schemas = snapshot.Schemas.SetItem(key, next) };
    }
}
