using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What an AppProject allows.</summary>
internal sealed class ProjectRules(World world)
{
    public JsonObject? Find(string project) => world.Store.Find(ResourceTypes.AppProject, "argocd", project)?.Body();

    /// <summary>The InvalidSpecError of an application; null when its project allows it.</summary>
    public string? Refusal(AppSpec app)
    {
        if (Find(app.Project) is not { } project)
        {
            return $"Application referencing project {app.Project} which does not exist";
        }

        var repository = app.Source.Str("repoURL");
        if (!project.Items("spec", "sourceRepos").Any(allowed => Matches(allowed.ToString(), repository)))
        {
            return $"application repo {repository} is not permitted in project '{app.Project}'";
        }

        var (server, ns) = (app.Spec.Str("destination", "server"), app.Namespace);
        return project.Items("spec", "destinations").Any(allowed => Matches(allowed.Str("server"), server) && Matches(allowed.Str("namespace"), ns))
            ? null
            : $"application destination server '{server}' and namespace '{ns}' do not match any of the allowed destinations in project '{app.Project}'";
    }

    private static bool Matches(string pattern, string text) => pattern == "*" || pattern == text || (pattern.EndsWith('*') && text.StartsWith(pattern[..^1], StringComparison.Ordinal));
}
