using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>The schemas that speak of an application's objects.</summary>
internal static class SchemaFacts
{
    /// <summary>Custom kinds of which an object differs: a field that is missing there may have been dropped.</summary>
    public static IEnumerable<(GroupKind Kind, string Version)> Kinds(Application application) => application.Resources.Items
        .Where(r => r is { Status: SyncStatus.OutOfSync, IsPendingPrune: false, Version.Length: > 0 } && ApiGroups.IsCustom(r.Key.Group))
        .Select(r => (r.Key.GroupKind, r.Version)).DistinctBy(k => k.GroupKind);

    /// <summary>Of every custom kind that the application has, as far as the cluster was asked; old when the cluster is silent.</summary>
    public static EquatableList<KeyValuePair<GroupKind, Reading<ResourceSchema>>> Of(Snapshot snapshot, Application application, string cluster, DateTimeOffset now)
    {
        var isFresh = snapshot.Sources.GetValueOrDefault(new SourceId(SourceKind.Kubernetes, cluster)) is { } status && status.IsFresh(now);
        return application.Resources.Items.Select(r => r.Key.GroupKind).Where(kind => ApiGroups.IsCustom(kind.Group)).Concat(DatabaseKinds.All.Select(kind => kind.Kind)).Distinct()
            .Select(kind => (Kind: kind, Schema: snapshot.Schemas.GetValueOrDefault((cluster, kind))))
            .Where(s => s.Schema is not null)
            .Select(s => KeyValuePair.Create(s.Kind, isFresh || !s.Schema!.IsKnown ? s.Schema! : s.Schema with { State = ReadingState.Stale, Why = "the cluster does not answer now" }))
            .ToEquatableList();
    }
}
