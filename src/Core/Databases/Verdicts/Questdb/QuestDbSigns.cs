using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Questdb;

/// <summary>What the rows of a QuestDB ask. Its status is one number that is left out when it is 0.</summary>
internal sealed class QuestDbSigns(LiveDatabase database) : Signs(database)
{
    /// <summary>What the operator wrote; 0 when it wrote nothing.</summary>
    public int Told { get; } = SpecMembers.Parse(database.Object.Status).Number("statefulSetReadyReplicas") ?? 0;

    public LiveObject? Set => Database.Find(ChildKinds.StatefulSet, Database.Name);

    public int Ready => Set is { } found ? SpecMembers.Parse(found.Status).Number("readyReplicas") ?? 0 : 0;

    public bool IsUnlabelled => Database.Object.Labels.Count == 0;

    /// <summary>The number in its status is not what its StatefulSet has; null when it is.</summary>
    public string? StaleStatus => Set is not null && Told != Ready ? $"Its status is stale: it says {Told} ready, and StatefulSet {Database.Name} has {Ready}. Its operator did not look." : null;
}
