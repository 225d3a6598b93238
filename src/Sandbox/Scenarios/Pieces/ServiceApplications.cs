using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>The product teams' applications, each in a state of its own.</summary>
internal static class ServiceApplications
{
    private static readonly string[] Deployed = ["checkout-cache", "reports-db", "inventory", "payments-db", "audit", "catalog", "legacy-metrics", "event-bus", "shipping"];

    public static void Deploy(Actor actor, GitRepository repository)
    {
        actor.At(TimeSpan.FromHours(40));
        CreateProjects(actor.Platform);
        CreateApplications(actor);
        foreach (var name in Deployed)
        {
            actor.Sync(name, ServicesRepository.Mei);
        }

        GoOn(actor, repository);
    }

    /// <summary>Commits, a deleted branch, a filter and a live edit, each at its moment; Argo CD notices what it can.</summary>
    private static void GoOn(Actor actor, GitRepository repository)
    {
        foreach (var (application, ago, draft) in ServicesRepository.Later(actor.Now))
        {
            actor.At(ago);
            repository.Commit("main", draft);
            actor.Wait(90);
            actor.Refresh(application);
        }

        actor.At(TimeSpan.FromHours(2.5));
        repository.DeleteBranch(ServicesRepository.ReleaseBranch);
        actor.Wait(90);
        actor.Refresh("reports-db");
        actor.At(TimeSpan.FromHours(1.5));
        actor.Edit(ResourceTypes.Application, "argocd", "legacy-metrics", "kubectl-edit", body => body.Need("spec", "source", "directory")["include"] = "*.yml");
        actor.Wait();
        // Its migration waits for a node, and the sync for the migration.
        actor.At(TimeSpan.FromMinutes(65));
        actor.Sync("shipping", ServicesRepository.Mei);
        actor.At(TimeSpan.FromMinutes(50));
        actor.Edit(ResourceTypes.Postgresql, "payments", "payments-db", "kubectl-edit", body => body.Need("spec")["numberOfInstances"] = 3);
        actor.Wait(10);
    }

    private static void CreateProjects(Platform platform)
    {
        platform.KubectlApply(Cluster.Project("services", [], null));
        var freeze = new JsonObject { ["kind"] = "deny", ["schedule"] = "* * * * *", ["duration"] = "24h", ["applications"] = new JsonArray("*"), ["description"] = "month-end freeze" };
        platform.KubectlApply(Cluster.Project("finance", [], null));
        platform.World.Later(TimeSpan.FromHours(30), () => platform.World.Store.Edit(
            platform.World.Store.Find(ResourceTypes.AppProject, "argocd", "finance")!,
            new Writer("kubectl-edit"),
            body => body.Need("spec")["syncWindows"] = new JsonArray(freeze)));
    }

    private static void CreateApplications(Actor actor)
    {
        void Create(string name, string path, string project = "services", string revision = "main", JsonObject? automated = null) => actor.Platform.KubectlApply(Application(actor, name, path, (project, revision), automated));

        Create("orders", "apps/orders", automated: new JsonObject { ["prune"] = true, ["selfHeal"] = true });
        Create("checkout-cache", "apps/checkout");
        Create("reports-db", "apps/reports", revision: ServicesRepository.ReleaseBranch);
        Create("inventory", "apps/inventory");
        Create("payments-db", "apps/payments");
        Create("event-bus", "apps/events");
        Create("billing", "apps/billing", "finance", automated: new JsonObject { ["prune"] = true });
        Create("search", "apps/search");
        Create("notifications", "apps/notifications", automated: new JsonObject { ["selfHeal"] = true });
        Create("audit", "apps/audit");
        Create("catalog", "apps/catalog");
        Create("legacy-metrics", "apps/legacy-metrics");
        Create("shipping", "apps/shipping");
        actor.Wait(10);
    }

    private static JsonObject Application(Actor actor, string name, string path, (string Project, string Revision) of, JsonObject? automated)
    {
        var ns = name switch { "checkout-cache" => "checkout", "reports-db" => "reports", "payments-db" => "payments", "event-bus" => "events", _ => name };
        var application = Cluster.Object("argoproj.io/v1alpha1", "Application", name, "argocd");
        application.Need("metadata")["labels"] = new JsonObject { ["team"] = of.Project };
        var policy = new JsonObject { ["syncOptions"] = new JsonArray("CreateNamespace=true") };
        policy.Put("automated", automated);
        application["spec"] = new JsonObject
        {
            ["project"] = of.Project,
            ["source"] = new JsonObject { ["repoURL"] = $"{actor.Platform.World.GitUrl}/{ServicesRepository.Name}", ["path"] = path, ["targetRevision"] = of.Revision },
            ["destination"] = new JsonObject { ["server"] = "https://kubernetes.default.svc", ["namespace"] = ns },
            ["syncPolicy"] = policy,
        };
        return application;
    }
}
