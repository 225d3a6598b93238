using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>One database in the cluster with what belongs to it, at one moment.</summary>
/// <param name="Children">Workloads, pods and volume claims.</param>
/// <param name="IsWatched">The children were read whole, with their status. False: only which ones there are is known.</param>
public sealed record LiveDatabase(LiveObject Object, EquatableList<LiveObject> Children, bool IsWatched, DateTimeOffset Now)
{
    /// <summary>What starts or is replaced is not ready for a while; that is no trouble.</summary>
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(2);

    public string Name => Object.Key.Name;

    /// <summary>Zero when it is not known.</summary>
    public TimeSpan Age => Object.CreatedAt is { } at ? Now - at : TimeSpan.Zero;

    public IEnumerable<LiveObject> Pods => Children.Items.Where(child => child.Key is { Group: "", Kind: "Pod" });

    public bool Has(string kind, string name) => Children.Items.Any(child => child.Key.Kind == kind && child.Key.Name == name);

    /// <summary>Workloads that the operator should have made, when it had the time.</summary>
    public DatabaseTrouble? NotMade(IDatabaseKind kind, TimeSpan within)
    {
        var missing = kind.Workloads(Name, Object.Spec).Where(one => one.Replicas > 0 && !Has(one.Kind, one.Name)).Select(one => $"{one.Kind} {one.Name}").ToList();
        return missing.Count > 0 && Age > within
            ? new($"the operator has not made {string.Join(" and ", missing)} in {(int)Age.TotalMinutes} min", "Look at the operator: does it run, and does it watch this namespace?")
            : null;
    }

    /// <summary>Pods that have not been ready for longer than <paramref name="within"/>.</summary>
    public DatabaseTrouble? NotReady(string effect, TimeSpan? within = null)
    {
        var pods = IsWatched ? Pods.Where(pod => !ChildWords.IsReadyPod(pod) && Now - Since(pod) > (within ?? Starting)).Select(ChildWords.Of).ToEquatableList() : [];
        return pods.Count == 0 ? null : new($"{Named(pods)}{effect}", "Look at the pods: their events and last log lines say why.", pods);
    }

    /// <summary>A volume claim that is not bound.</summary>
    public DatabaseTrouble? NotBound()
    {
        var claims = IsWatched ? Children.Items.Where(child => child.Key.Kind == "PersistentVolumeClaim" && Age > Starting).Select(ChildWords.Of).Where(claim => claim.Ready == false).ToEquatableList() : [];
        return claims.Count == 0 ? null : new($"{Named(claims)}: it has no volume", "Look at the claim's events and its StorageClass.", claims);
    }

    private static string Named(EquatableList<ChildObject> children) =>
        string.Join(", ", children.Items.Take(3).Select(child => $"{child.Key.Kind} {child.Key.Name} is {child.Word}")) + (children.Count > 3 ? $" and {children.Count - 3} more" : "");

    /// <summary>Since when a pod is not ready: by its own condition, else since it was made.</summary>
    private static DateTimeOffset? Since(LiveObject pod) => SpecMembers.Parse(pod.Status).Items("conditions")
        .Where(condition => condition.Text("type") == "Ready")
        .Select(condition => DateTimeOffset.TryParse(condition.Text("lastTransitionTime"), System.Globalization.CultureInfo.InvariantCulture, out var at) ? at : (DateTimeOffset?)null)
        .FirstOrDefault(at => at is not null) ?? pod.CreatedAt;
}
