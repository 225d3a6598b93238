using System.Runtime.CompilerServices;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Inventory;

/// <summary>What was found of a live database, for as long as nothing that it was found from is another: most changes of a cluster touch one database of many.</summary>
internal static class JudgedDatabases
{
    /// <summary>Verdicts depend on ages: this is how old one may be.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromSeconds(10);

    private static readonly ConditionalWeakTable<LiveObject, Judged> Known = [];

    public static Findings Of(LiveDatabase database, Func<LiveDatabase, Findings> find)
    {
        if (Known.TryGetValue(database.Object, out var held) && held.IsOf(database))
        {
            return held.Findings;
        }

        var findings = find(database);
        Known.AddOrUpdate(database.Object, new(database, findings));
        return findings;
    }

    internal sealed record Findings(DatabaseVerdict Verdict, ChildNode Tree, EquatableList<DatabaseEvent> Events, BackupState? Backups);

    private sealed class Judged(LiveDatabase database, Findings findings)
    {
        public Findings Findings => findings;

        public bool IsOf(LiveDatabase other) =>
            Moment(database.Now) == Moment(other.Now)
            && IsSame(database.Children, other.Children) && IsSame(database.Peers, other.Peers)
            && database.Operator?.IsReady == other.Operator?.IsReady && ReferenceEquals(database.Operator?.Deployment.Value, other.Operator?.Deployment.Value)
            && database.Sight.IsSameAs(other.Sight);

        private static long Moment(DateTimeOffset at) => at.UtcTicks / Span.Ticks;

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
}
