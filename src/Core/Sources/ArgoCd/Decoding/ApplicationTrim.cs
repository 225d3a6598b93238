using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>
/// Reduces an application to what the snapshot keeps in memory for each of thousands: what lists show and rules reason
/// with before details are read. The whole one is read by name when a page or a rule needs it.
/// </summary>
public static class ApplicationTrim
{
    private const string TrackingId = "argocd.argoproj.io/tracking-id";
    private const string TrackingLabel = "app.kubernetes.io/instance";
    private const string Hydrate = "argocd.argoproj.io/hydrate";
    private const int LongestAnnotation = 512;

    private static readonly Pool<Operation> Operations = new(1024);

    public static Application ForSnapshot(Application application)
    {
        var isCalm = IsCalm(application);
        var resources = isCalm ? application.Resources.Where(Matters).ToEquatableList() : application.Resources;
        return application with
        {
            Managers = [],
            LastApplied = IsChild(application) ? application.LastApplied : null,
            Annotations = application.Annotations.Where(Keeps).ToEquatableList(),
            History = History(application, isCalm),
            OperationState = Trim(application, isCalm),
            Resources = resources,
            ResourcesComplete = resources.Count == application.ResourceCount,
        };
    }

    /// <summary>Some application manages this one: what it applied last says what it would put back.</summary>
    private static bool IsChild(Application application) =>
        application.Annotation(TrackingId) is not null || application.Label(TrackingLabel) is not null;

    /// <summary>Synced, with no condition and nothing running: no rule needs more than what stands out.</summary>
    private static bool IsCalm(Application application) =>
        application is { Sync: SyncStatus.Synced, Conditions.Count: 0, PendingOperation: null, DeletionTimestamp: null, OperationState: null or { Phase: OperationPhase.Succeeded } };

    private static EquatableList<Deployment> History(Application application, bool isCalm)
    {
        var kept = isCalm ? application.History.Items.TakeLast(1) : application.History.Items;
        return kept.Select(entry => entry with { Sources = Same(entry.Sources, application.Sources) }).ToEquatableList();
    }

    private static OperationState? Trim(Application application, bool isCalm) => application.OperationState is not { } state ? null : state with
    {
        Operation = Operations.Share(state.Operation),
        Sources = Same(state.Sources, application.Sources),
        Results = isCalm ? state.Results.Where(result => result.Status is not ("Synced" or "Pruned" or "")).ToEquatableList() : state.Results,
    };

    /// <summary>The list that is already held when it is equal.</summary>
    private static EquatableList<ApplicationSource> Same(EquatableList<ApplicationSource> list, EquatableList<ApplicationSource> held) =>
        list == held ? held : list;

    /// <summary>Databases and other custom resources, child Applications, and whatever is not as it should be.</summary>
    private static bool Matters(ManagedResourceStatus resource) =>
        resource.Status is SyncStatus.OutOfSync or SyncStatus.Unknown || resource.IsPendingPrune || IsCustom(resource.Key.Group);

    internal static bool IsCustom(string group) =>
        group.Contains('.', StringComparison.Ordinal) && !group.EndsWith(".k8s.io", StringComparison.Ordinal);

    private static bool Keeps(KeyValuePair<string, string> annotation) =>
        annotation.Key != Hydrate && annotation.Value.Length <= LongestAnnotation;
}
