using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Causes;

/// <summary>Facts for rules that need no Git.</summary>
internal static class SomeFacts
{
    public static Facts Of(Application application, params ManagedResource[] managed) => new()
    {
        Application = application,
        Now = Some.Moment,
        Details = new ApplicationDetails
        {
            Key = application.Key,
            ManagedResources = Reading.Known<EquatableList<ManagedResource>>([.. managed], "Argo CD managed-resources", Some.Moment),
        },
    };

    /// <summary>Argo CD cannot compare, with this message.</summary>
    public static Facts Erring(string message) => Of(Some.Application() with
    {
        Sync = SyncStatus.Unknown,
        Conditions = [new Condition("ComparisonError", message, Some.Moment)],
    });

    public static Explanation Explain(this Facts facts) => Explainer.Default.Explain(facts, 1);

    public static ManagedResourceStatus Resource(string name, string kind = "ConfigMap", string group = "", SyncStatus status = SyncStatus.OutOfSync, bool prune = false, HealthStatus health = HealthStatus.None) =>
        new(new ResourceKey(group, kind, "databases", name), "v1", status, health, null, false, prune, false, 0);
}
