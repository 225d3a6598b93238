using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads where an application's manifests come from: <c>source</c>, <c>sources</c> or the hydrator's synced side.</summary>
internal static class SourceReader
{
    private static readonly Pool<ApplicationSource> Shared = new(4096);
    private static readonly Pool<DirectoryOptions> SharedDirectories = new(1024);

    /// <summary>The effective sources of a spec: sourceHydrator wins over sources, sources over source.</summary>
    public static (EquatableList<ApplicationSource> Sources, bool IsMulti) ReadSpec(Fields spec)
    {
        if (spec.Has("sourceHydrator") && Hydrated(spec.Object("sourceHydrator")) is { } hydrated)
        {
            return ([hydrated], false);
        }

        var sources = spec.List("sources", Read);
        return sources.Count > 0 ? (sources, true) : (Single(spec), false);
    }

    /// <summary>Sources of a comparison, a deployment or a sync result: the empty source that stands for "none" is left out.</summary>
    public static EquatableList<ApplicationSource> ReadPast(Fields owner)
    {
        var sources = owner.List("sources", Read);
        return sources.Count > 0 ? sources : Single(owner);
    }

    private static EquatableList<ApplicationSource> Single(Fields owner)
    {
        var source = Read(owner.Object("source"));
        return source.RepoUrl.Length == 0 ? [] : [source];
    }

    private static ApplicationSource Read(Fields source) => Shared.Share(new(
        UntrustedText.WithoutPassword(source.Text("repoURL")),
        source.Text("path"),
        source.Text("targetRevision"),
        source.TextOrNull("chart"),
        source.TextOrNull("ref"),
        source.Has("directory") ? Directory(source.Object("directory")) : null,
        HasContent(source, "helm"),
        HasContent(source, "kustomize"),
        HasContent(source, "plugin")));

    private static DirectoryOptions Directory(Fields directory) => SharedDirectories.Share(new(
        directory.Flag("recurse"),
        directory.TextOrNull("include"),
        directory.TextOrNull("exclude"),
        HasContent(directory, "jsonnet")));

    private static bool HasContent(Fields owner, string name) => Members.Of(owner.Object(name).Element).Any();

    private static ApplicationSource? Hydrated(Fields hydrator)
    {
        var dry = hydrator.Object("drySource");
        var sync = hydrator.Object("syncSource");
        return dry.Exists && sync.Exists
            ? new(UntrustedText.WithoutPassword(dry.Text("repoURL")), sync.Text("path"), sync.Text("targetBranch"))
            : null;
    }
}
