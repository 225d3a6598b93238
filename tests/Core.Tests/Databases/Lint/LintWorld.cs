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

    /// <summary>Every claim that is asked for is there, of this size.</summary>
    public static Func<ResourceKey, Reading<LiveObject>> Claim(string size) => key => Reading.Known(
        new LiveObject("in-cluster", key, "v1", "uid", "1", Now, null, [], [], [], $$$$"""{"resources":{"requests":{"storage":"{{{{size}}}}"}}}""", "{}"), "Kubernetes", Now);
}
