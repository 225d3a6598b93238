using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>Pods that run an older template than their StatefulSet has: with OnDelete they stay so until somebody deletes them.</summary>
internal static class Revisions
{
    /// <param name="Since">When the newer template was made; null when that cannot be told.</param>
    public readonly record struct Lagging(IReadOnlyList<LiveObject> Pods, DateTimeOffset? Since);

    public static Lagging Behind(Signs signs, LiveObject? set, IReadOnlyList<LiveObject> pods)
    {
        var wanted = set is null ? null : SpecMembers.Parse(set.Status).Text("updateRevision");
        var behind = pods.Where(pod => wanted is not null && pod.Label("controller-revision-hash") is { } has && has != wanted).ToList();
        return behind.Count == 0 ? new([], null)
            : signs.Ask(ChildKinds.Revision) is null ? new(behind, null)
            : new(behind, signs.Database.Find(ChildKinds.Revision, wanted!)?.CreatedAt);
    }
}
