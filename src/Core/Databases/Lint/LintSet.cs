using DbDashboard.Core.Databases.Lint.Schemas;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>The files of one repository at one moment, with the applications that take them and what else is known. Immutable.</summary>
public sealed class LintSet
{
    private readonly ILookup<ResourceKey, LintManifest> byKey;
    private readonly LintSelections selections;

    private LintSet(IReadOnlyList<LintFile> files, LintFacts facts)
    {
        Files = files;
        Facts = facts;
        Manifests = [.. files.SelectMany(file => file.Manifests)];
        byKey = Manifests.ToLookup(manifest => manifest.Key);
        selections = new(files, facts);
        Applications = selections.Find();
        Schemas = new(this);
    }

    /// <summary>In the order of their paths.</summary>
    public IReadOnlyList<LintFile> Files { get; }

    public LintFacts Facts { get; }

    /// <summary>All objects in all files.</summary>
    public IReadOnlyList<LintManifest> Manifests { get; }

    public IReadOnlyList<LintApplication> Applications { get; }

    internal KindSchemas Schemas { get; }

    public static LintSet Of(IEnumerable<LintFile> files, LintFacts facts) => new([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], facts);

    public IEnumerable<LintManifest> OfKind(GroupKind kind) => Manifests.Where(manifest => manifest.Key.GroupKind == kind);

    /// <summary>The applications that are known to take a manifest's file.</summary>
    public IEnumerable<LintApplication> Taking(LintManifest manifest) => Applications.Where(application => application.TakeOf(manifest.File) == LintTake.Yes);

    /// <summary>The objects in the files that an application is known to take.</summary>
    public IEnumerable<LintManifest> TakenBy(LintApplication application) => Files.Where(file => application.TakeOf(file) == LintTake.Yes).SelectMany(file => file.Manifests);

    /// <summary>Names the object that an application makes of a manifest.</summary>
    public ResourceKey IdentityOf(LintManifest manifest, LintApplication application) =>
        manifest.Key with { Namespace = KindScopes.IsClusterScoped(manifest.Key.GroupKind) ? "" : manifest.Key.Namespace.Length > 0 ? manifest.Key.Namespace : application.Namespace };

    /// <summary>The address is that of the repository that the files are of.</summary>
    public bool IsOwn(string repoUrl) => selections.IsOwn(repoUrl);

    /// <summary>Some application may take the file, and whether it does could not be told.</summary>
    public bool MayBeTaken(LintFile file) => Applications.Any(application => application.TakeOf(file) == LintTake.Unknown);

    /// <summary>Where the manifest goes: its own namespace, else the destination's of each application that takes it; none when nobody says.</summary>
    public IReadOnlyList<string> NamespacesOf(LintManifest manifest) => manifest.Key.Namespace.Length > 0
        ? [manifest.Key.Namespace]
        : [.. Taking(manifest).Select(application => application.Namespace).Where(name => name.Length > 0).Distinct()];

    /// <summary>Two manifests go to the same namespace, or nobody says where one of them goes.</summary>
    public bool MayMeet(LintManifest one, LintManifest other) =>
        (NamespacesOf(one), NamespacesOf(other)) is var (first, second) && (first.Count == 0 || second.Count == 0 || first.Intersect(second).Any());

    /// <summary>What is known of the cluster to which it goes; of several, of the first.</summary>
    public LintCluster ClusterOf(LintManifest manifest) =>
        Taking(manifest).Select(application => Facts.Clusters.GetValueOrDefault(application.Cluster)).FirstOrDefault(cluster => cluster is not null)
        ?? (Facts.Clusters.Count == 1 && !Taking(manifest).Any() ? Facts.Clusters.Values.First() : LintCluster.NotAsked);

    /// <summary>The same object as it was declared before: absent when it is new, not read when nobody knows.</summary>
    public Reading<LintManifest> Before(LintManifest manifest)
    {
        var previous = Facts.Previous;
        if (!previous.IsKnown)
        {
            return previous.Map(_ => default(LintManifest)!);
        }

        var old = previous.Value.byKey[manifest.Key].ToList();
        var same = old.Find(candidate => candidate.File.Path == manifest.File.Path) ?? old.FirstOrDefault();
        return same is null
            ? Reading.Absent<LintManifest>(previous.Source, previous.At ?? default, "it is new")
            : Reading.Known(same, previous.Source, previous.At ?? default);
    }
}
