using DbDashboard.Core.Databases.Lint;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Databases.Lint;

/// <summary>What examples know around their files.</summary>
internal static class LintWorld
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The same files with what stood there before.</summary>
    public static LintExample After(this LintExample example, LintExample before) =>
        example with { Facts = example.Facts with { Previous = Reading.Known(before.Set(), "Git", Now) } };

    /// <summary>The same files for a cluster that is known.</summary>
    public static LintExample In(this LintExample example, LintCluster cluster) =>
        example with { Facts = example.Facts with { Clusters = new Dictionary<string, LintCluster> { ["in-cluster"] = cluster } } };

    /// <summary>A cluster with one storage class.</summary>
    public static LintCluster Cluster(string storageClass, bool allowsExpansion = true, bool isDefault = false, string provisioner = "ebs.csi.aws.com") => new()
    {
        StorageClasses = Reading.Known<EquatableList<LintStorageClass>>([new(storageClass, provisioner, allowsExpansion, isDefault)], "Kubernetes", Now),
    };

    /// <summary>A cluster in which nothing is that is asked for.</summary>
    public static LintCluster Empty { get; } = new() { Live = _ => Reading.Absent<LiveObject>("Kubernetes", Now, "there is no such object") };

    /// <summary>A cluster in which every object is that is asked for, with this spec.</summary>
    public static LintCluster Live(string spec, params IEnumerable<(string Key, string Value)> labels) => new()
    {
        Live = key => Reading.Known(new LiveObject("in-cluster", key, "v1", "uid", "1", Now, null, labels.Select(label => KeyValuePair.Create(label.Key, label.Value)).ToEquatableList(), [], [], spec, "{}"), "Kubernetes", Now),
    };

    /// <summary>A cluster with nodes in these zones.</summary>
    public static LintCluster Zones(params IEnumerable<string> zones) => new() { Zones = Reading.Known(zones.ToEquatableList(), "Kubernetes", Now) };

    /// <summary>The same files under an Argo CD that marks its objects so.</summary>
    public static LintExample Tracked(this LintExample example, string method) => example with { Facts = example.Facts with { TrackingMethod = Reading.Known(method, "Argo CD", Now) } };

    /// <summary>Every claim that is asked for is there, of this size.</summary>
    public static Func<ResourceKey, Reading<LiveObject>> Claim(string size) => key => Reading.Known(
        new LiveObject("in-cluster", key, "v1", "uid", "1", Now, null, [], [], [], $$$$"""{"resources":{"requests":{"storage":"{{{{size}}}}"}}}""", "{}"), "Kubernetes", Now);

    /// <summary>A repository that is known to have these tags.</summary>
    public static LintFacts Tags(string repoUrl, params string[] tags) => LintFacts.None with
    {
        Repositories = new Dictionary<string, RepositoryRefs> { [repoUrl] = new(repoUrl, tags.Select(tag => new GitRef($"refs/tags/{tag}", new string('0', 40))).ToEquatableList(), null, Now) },
    };
}
