using DbDashboard.Core.Model;

namespace DbDashboard.Core.State;

internal static class CoverageReducer
{
    public static Snapshot Reduce(Snapshot snapshot, KindCoverage coverage, ReducerWork work)
    {
        work.Compared++;
        var key = (coverage.Cluster, coverage.Kind, coverage.Namespace);
        var held = snapshot.Coverage.GetValueOrDefault(key);
        var next = held?.State == coverage.State ? coverage with { Since = held.Since } : coverage;

        // Without its definition no object of the kind can exist; a refusal or an outage says nothing of the kind.
        var cleared = coverage.State == KindCoverageState.NotInstalled
            ? new ObjectDraft(snapshot, coverage.Cluster, work).Forget(coverage.Kind, coverage.Namespace)
            : snapshot;
        if (held == next)
        {
            return cleared;
        }

        work.Written++;
        return cleared with { Coverage = cleared.Coverage.SetItem(key, next) };
    }
}
