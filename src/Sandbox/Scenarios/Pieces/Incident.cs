using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>The steps that led to the incident.</summary>
internal static class Incident
{
    private const string Parent = "platform-apps";
    private const string Child = "database-instances";

    public static void Cause(Actor actor)
    {
        Deploy(actor);
        PointAtBranch(actor);
        actor.At(TimeSpan.FromHours(44));
        actor.Sync(Parent, PlatformRepository.Ada);
        actor.Refresh(Parent, Child);
    }

    /// <summary>The app-of-apps brings the operators; the agent-docs databases come up from main.</summary>
    private static void Deploy(Actor actor)
    {
        actor.Platform.KubectlApply(AppOfApps(actor.Platform.World.GitUrl));
        actor.Wait();
        actor.Refresh(Parent);
        actor.Sync(Parent, PlatformRepository.Ada);
        actor.Refresh(Child);
        actor.Sync(Child, PlatformRepository.Ada);
        actor.Refresh(Child, Parent);
    }

    /// <summary>The branch is tried on the live application; with the old filter nothing happens, with the new one three databases come up.</summary>
    private static void PointAtBranch(Actor actor)
    {
        actor.At(TimeSpan.FromHours(46.5));
        actor.KubectlPatch(Child, body => body.Need("spec", "source")["targetRevision"] = PlatformRepository.General);
        actor.Refresh(Child, Parent);
        actor.At(TimeSpan.FromHours(46.2));
        actor.KubectlPatch(Child, body => body.Need("spec", "source", "directory")["include"] = Manifests.NewFilter);
        actor.Refresh(Child);
        actor.Sync(Child, PlatformRepository.Linus);
        actor.Refresh(Child);
    }

    /// <summary>The app-of-apps as infra/gitops/app-of-apps.yaml has it, which nothing but kubectl applies.</summary>
    public static JsonObject AppOfApps(string git) => new()
    {
        ["apiVersion"] = "argoproj.io/v1alpha1",
        ["kind"] = "Application",
        ["metadata"] = new JsonObject { ["name"] = Parent, ["namespace"] = "argocd", ["labels"] = new JsonObject { ["app.kubernetes.io/part-of"] = "platform" } },
        ["spec"] = new JsonObject
        {
            ["project"] = "platform",
            ["source"] = new JsonObject { ["repoURL"] = $"{git}/{PlatformRepository.Name}", ["targetRevision"] = "main", ["path"] = "infra/gitops", ["directory"] = new JsonObject { ["recurse"] = true, ["include"] = "{applications,projects}/*.yaml", ["exclude"] = "*.md" } },
            ["destination"] = new JsonObject { ["server"] = "https://kubernetes.default.svc", ["namespace"] = "argocd" },
            ["syncPolicy"] = new JsonObject { ["syncOptions"] = new JsonArray("CreateNamespace=true") },
        },
    };
}
