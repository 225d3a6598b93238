using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Git;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>
/// One team's databases, of each kind one that is well, one on its way, one that is ill and one of which nobody knows, and all of them
/// green in Argo CD. What made them so stands in Git and in what the operators do with it.
/// </summary>
internal static class Analytics
{
    private const string Own = "https://kubernetes.default.svc";

    // A cluster that somebody took away: nobody sees what is in it.
    private const string Gone = "https://edge.example.com:6443";

    public static void Deploy(Actor actor, GitRepository repository)
    {
        actor.At(TimeSpan.FromMinutes(48));
        Storage.SetUp(actor.Platform);
        actor.Platform.KubectlApply(Application(actor, "analytics-databases", AnalyticsRepository.Databases, Own, new JsonObject { ["prune"] = true }));
        actor.Platform.KubectlApply(Application(actor, "edge-databases", AnalyticsRepository.Edge, Gone, null));
        actor.Refresh("analytics-databases");
        actor.Wait(15);
        actor.At(TimeSpan.FromMinutes(41));
        actor.Platform.World.Do(() => actor.Platform.Patroni.CutOff(AnalyticsRepository.Namespace, "analytics-ledger"));
        actor.At(TimeSpan.FromMinutes(35));
        repository.Commit("main", AnalyticsRepository.Later(actor.Now.AddMinutes(-35), actor.Now));
        actor.At(TimeSpan.FromMinutes(34));
        actor.Refresh("analytics-databases");
        actor.Wait(15);
    }

    private static JsonObject Application(Actor actor, string name, string path, string server, JsonObject? automated)
    {
        var application = Cluster.Object("argoproj.io/v1alpha1", "Application", name, "argocd");
        application.Need("metadata")["labels"] = new JsonObject { ["team"] = "analytics" };
        var policy = new JsonObject { ["syncOptions"] = new JsonArray("CreateNamespace=true") };
        policy.Put("automated", automated);
        application["spec"] = new JsonObject
        {
            ["project"] = "services",
            ["source"] = new JsonObject { ["repoURL"] = $"{actor.Platform.World.GitUrl}/{AnalyticsRepository.Name}", ["path"] = path, ["targetRevision"] = "main" },
            ["destination"] = new JsonObject { ["server"] = server, ["namespace"] = AnalyticsRepository.Namespace },
            ["syncPolicy"] = policy,
        };
        return application;
    }
}
