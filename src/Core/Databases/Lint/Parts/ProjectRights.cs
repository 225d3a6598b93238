using DbDashboard.Core.Databases.Lint.Documents;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Globs;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>What an AppProject allows. Where a pattern could not be told it allows: nothing is refused on a guess.</summary>
internal sealed class ProjectRights(LintManifest project)
{
    public LintManifest Project => project;

    public bool AllowsRepository(string repoUrl)
    {
        var patterns = project.Spec.At("sourceRepos").Items().Select(pattern => pattern.Text).ToList();
        return patterns.Exists(pattern => !IsDenial(pattern) && Fits(pattern, repoUrl)) && !patterns.Exists(pattern => IsDenial(pattern) && Fits(pattern[1..], repoUrl));
    }

    public bool AllowsDestination(Destination to)
    {
        var allowed = project.Spec.At("destinations").Items().ToList();
        return allowed.Exists(item => !IsDenial(item.Scalar("namespace") ?? "") && FitsCluster(item, to) && Fits(item.Scalar("namespace") ?? "", to.Namespace))
            && !allowed.Exists(item => item.Scalar("namespace") is { } space && IsDenial(space) && FitsCluster(item, to) && Fits(space[1..], to.Namespace));
    }

    public bool AllowsKind(GroupKind kind)
    {
        var (allowed, denied) = (project.Spec.At(Allowing(kind)), project.Spec.At(Denying(kind)));
        return !Holds(denied, kind) && (allowed is null ? !KindScopes.IsClusterScoped(kind) : Holds(allowed, kind));
    }

    /// <summary>The list that has to change for a kind.</summary>
    public string ListOf(GroupKind kind) => Holds(project.Spec.At(Denying(kind)), kind) ? Denying(kind) : Allowing(kind);

    private static string Allowing(GroupKind kind) => KindScopes.IsClusterScoped(kind) ? "clusterResourceWhitelist" : "namespaceResourceWhitelist";

    private static string Denying(GroupKind kind) => KindScopes.IsClusterScoped(kind) ? "clusterResourceBlacklist" : "namespaceResourceBlacklist";

    private static bool Holds(LintNode? list, GroupKind kind) => list.Items().Any(item => Fits(item.Scalar("group") ?? "", kind.Group) && Fits(item.Scalar("kind") ?? "", kind.Kind));

    private static bool FitsCluster(LintNode item, Destination to) =>
        (to.Server.Length > 0 && item.Scalar("server") is { Length: > 0 } server && Fits(server, to.Server))
        || (to.Name.Length > 0 && item.Scalar("name") is { Length: > 0 } name && Fits(name, to.Name))
        || (to is { Name.Length: > 0, Server.Length: 0 } && item.Scalar("server") == "*")
        || (to is { Name: "in-cluster", Server.Length: 0 } && item.Scalar("server") == "https://kubernetes.default.svc");

    private static bool IsDenial(string pattern) => pattern.StartsWith('!');

    private static bool Fits(string pattern, string text) => pattern == text || pattern == "*" || Glob.Compile(pattern).Match(text) != GlobAnswer.No;
}
