using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Scenarios.Pieces;

namespace DbDashboard.Sandbox.Scenarios;

/// <summary>
/// One ApplicationSet makes a shop for each city. Somebody pointed the one in Berlin at a branch by hand, and the set put it back at
/// once; switching auto-sync off lasts, because the set is told to leave the sync policy.
/// </summary>
internal sealed class ShopsOfOneSet : IStory
{
    private const string Repository = "shops.git";
    private static readonly string[] Cities = ["berlin", "paris"];

    public void Tell(Platform platform)
    {
        var actor = new Actor(platform, platform.World.Clock.Now);
        var repository = platform.World.AddRepository(Repository);
        var draft = new CommitDraft(PlatformRepository.Ada, actor.Now.AddHours(-30), "feat: a shop for each city", Cities.ToDictionary(city => $"shops/{city}/settings.yaml", string? (city) => Settings(city, "summer")));
        repository.Commit("main", draft);
        repository.Commit("feature/winter-sale", new CommitDraft(PlatformRepository.Grace, actor.Now.AddHours(-5), "feat(berlin): winter sale", new Dictionary<string, string?> { ["shops/berlin/settings.yaml"] = Settings("berlin", "winter") }), "main");
        actor.At(TimeSpan.FromHours(29));
        Cluster.SetUp(platform);
        platform.KubectlApply(Set($"{platform.World.GitUrl}/{Repository}"));
        actor.Wait();
        Array.ForEach(Cities, city => actor.Sync($"shop-{city}", PlatformRepository.Ada));
        actor.At(TimeSpan.FromHours(2));
        actor.KubectlPatch("shop-berlin", application => application["spec"]!["source"]!["targetRevision"] = "feature/winter-sale");
        actor.KubectlPatch("shop-paris", application => application["spec"]!["syncPolicy"] = new JsonObject { ["automated"] = new JsonObject { ["enabled"] = false } });
        actor.At(TimeSpan.FromSeconds(40));
        platform.World.Do(platform.ReconcileAll);
        platform.World.Do(platform.World.Clock.Resume);
        platform.StartPolling();
    }

    private static string Settings(string city, string sale) => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {city}-settings\ndata:\n  sale: {sale}\n";

    private static JsonObject Set(string repository)
    {
        var set = Cluster.Object("argoproj.io/v1alpha1", "ApplicationSet", "shops", "argocd");
        set["spec"] = new JsonObject
        {
            ["generators"] = new JsonArray(new JsonObject { ["list"] = new JsonObject { ["elements"] = Json.List(Cities.Select(city => new JsonObject { ["city"] = city })) } }),
            ["ignoreApplicationDifferences"] = new JsonArray(new JsonObject { ["jsonPointers"] = Json.Strings(["/spec/syncPolicy"]) }),
            ["template"] = new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = "shop-{{city}}" },
                ["spec"] = new JsonObject
                {
                    ["project"] = "default",
                    ["source"] = new JsonObject { ["repoURL"] = repository, ["path"] = "shops/{{city}}", ["targetRevision"] = "main" },
                    ["destination"] = new JsonObject { ["server"] = "https://kubernetes.default.svc", ["namespace"] = "shops" },
                    ["syncPolicy"] = new JsonObject { ["syncOptions"] = Json.Strings(["CreateNamespace=true"]) },
                },
            },
        };
        return set;
    }
}
