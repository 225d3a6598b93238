using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>Reads what is live from Argo CD's answers: managed-resources, or with less detail status.resources.</summary>
internal static class LiveReadings
{
    public static IEnumerable<LiveResource> Of(EquatableList<ManagedResource> managed, Application application)
    {
        var statuses = application.Resources.Items.GroupBy(r => r.Key).ToDictionary(rows => rows.Key, rows => rows.First());
        return managed.Items
            .Where(m => !m.Hook && statuses.GetValueOrDefault(m.Key) is not { Hook: true })
            .Select(m => FromManaged(m, statuses.GetValueOrDefault(m.Key)));
    }

    public static IEnumerable<LiveResource> Of(EquatableList<ManagedResourceStatus> resources) =>
        resources.Items.Where(r => !r.Hook).Select(FromStatus);

    private static LiveResource FromManaged(ManagedResource managed, ManagedResourceStatus? status) => new(
        managed.Key,
        managed.Live is null ? Presence.Missing : Presence.Present,
        managed.Live,
        status?.Status == SyncStatus.Synced);

    private static LiveResource FromStatus(ManagedResourceStatus status) => new(
        status.Key,
        status switch
        {
            { Health: HealthStatus.Missing } => Presence.Missing,
            { Status: SyncStatus.OutOfSync, RequiresPruning: false, Health: HealthStatus.None } => Presence.Unknown,
            _ => Presence.Present,
        },
        IsSynced: status.Status == SyncStatus.Synced);

    /// <returns>Null when the application's answers can be relied on.</returns>
    public static string? WhyUnknown(Application application)
    {
        if (application.Conditions.Items.FirstOrDefault(IsBlinding) is { } condition)
        {
            return $"Argo CD does not compare this application ({condition.Type}), so what is live is not known.";
        }

        return application.Sync is SyncStatus.None or SyncStatus.Unknown && application.ResourceCount == 0
            ? "Argo CD has not compared this application yet, so what is live is not known."
            : null;
    }

    // These end the comparison before the live state is read; a missing namespace does not.
    private static bool IsBlinding(Condition condition) =>
        (condition.Type is "InvalidSpecError" or "UnknownError" && !condition.Message.StartsWith("Namespace for ", StringComparison.Ordinal))
        || (condition.Type == "ComparisonError" && condition.Message.Contains("Failed to load live state", StringComparison.Ordinal));
}
