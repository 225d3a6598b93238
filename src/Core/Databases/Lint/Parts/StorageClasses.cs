using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Questions about storage classes, which only the cluster can answer.</summary>
internal static class StorageClasses
{
    private static readonly string[] OneNode = ["local-path", "hostpath", "host-path", "local-storage", "microk8s-hostpath"];

    /// <param name="name">As the manifest says; null or empty: the default class.</param>
    public static Reading<LintStorageClass> Of(LintManifest manifest, LintSet set, string? name)
    {
        var all = set.ClusterOf(manifest).StorageClasses;
        var found = all.ValueIfKnown.Items.FirstOrDefault(storage => string.IsNullOrEmpty(name) ? storage.IsDefault : storage.Name == name);
        return all.IsKnown && found is null
            ? Reading.Absent<LintStorageClass>(all.Source, all.At ?? default, string.IsNullOrEmpty(name) ? "the cluster has no default class" : $"the cluster has no class {name}")
            : all.Map(_ => found!);
    }

    /// <summary>Its volumes live on one node: by its name, or by who makes them.</summary>
    public static bool IsOnOneNode(LintManifest manifest, LintSet set, string? name) =>
        (name is not null && OneNode.Contains(name))
        || (Of(manifest, set, name).ValueIfKnown is { Provisioner: var by } && (by.Contains("local-path", StringComparison.Ordinal) || by.Contains("hostpath", StringComparison.Ordinal) || by == "kubernetes.io/no-provisioner"));
}
