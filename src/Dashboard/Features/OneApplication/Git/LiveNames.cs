using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Which objects of the application exist in its cluster, by kind and name.</summary>
public sealed class LiveNames
{
    private readonly HashSet<(string, string, string)>? names;

    private LiveNames(HashSet<(string, string, string)>? names) => this.names = names;

    public static LiveNames Of(Facts facts) => Of(facts.Details.Application.Value ?? facts.Application);

    public static LiveNames Of(Application application)
    {
        if (application.Sync is SyncStatus.None || !application.ResourcesComplete)
        {
            return new LiveNames(null);
        }

        return new LiveNames([.. application.Resources.Items.Where(r => r.Health != HealthStatus.Missing).Select(r => Identity(r.Key))]);
    }

    /// <summary>Null when it is not known.</summary>
    public bool? Has(ResourceKey key) => names?.Contains(Identity(key));

    // A manifest need not name its namespace: kind and name tell objects of one application apart.
    private static (string, string, string) Identity(ResourceKey key) => (key.Group, key.Kind, key.Name);
}
