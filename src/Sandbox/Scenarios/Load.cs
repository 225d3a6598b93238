using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.ArgoCd.Operations;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Kubernetes;
using DbDashboard.Sandbox.Operators;
using DbDashboard.Sandbox.Scenarios.Pieces;

namespace DbDashboard.Sandbox.Scenarios;

/// <summary>Applications for load: a few are really deployed, the others are their copies; a copy gets its live objects when somebody looks at it.</summary>
internal static class Load
{
    private const string Repository = "fleet.git";
    private const string Model = "fleet-00000";
    private static readonly Writer Applier = new("argocd-controller");

    public static void Add(Platform platform, int count)
    {
        if (count == 0)
        {
            return;
        }

        var world = platform.World;
        var repository = world.AddRepository(Repository);
        var author = new GitAuthor("Fleet Bot", "fleet@example.com");
        repository.Commit("main", new CommitDraft(author, world.Clock.Now.AddDays(-2), "feat: twenty objects for every application", Files("1")));
        platform.KubectlApply(Cluster.Project("fleet", [], null));
        var (synced, behind) = Models(platform, repository, author);
        world.Do(() =>
        {
            for (var index = 1; index < count; index++)
            {
                Copy(world.Store, index % 20 == 7 ? behind : synced, string.Create(CultureInfo.InvariantCulture, $"fleet-{index:D5}"));
            }
        });
        platform.Reconciler.FirstLook = app => MakeLive(platform, app);
    }

    private static (string Synced, string Behind) Models(Platform platform, GitRepository repository, GitAuthor author)
    {
        var world = platform.World;
        platform.KubectlApply(Application(world.GitUrl));
        world.Do(() => platform.Commands.Sync(Model, new SyncRequest(author.Email)));
        world.Advance(TimeSpan.FromSeconds(8));
        string Text() => world.Do(() => Encoding.UTF8.GetString(platform.Commands.Refresh(Model).Raw));
        var synced = Text();
        repository.Commit("next", new CommitDraft(author, world.Clock.Now.AddHours(-2), "feat: another value", Files("2")), "main");
        world.Do(() => platform.World.Store.Edit(platform.Commands.Find(Model), Applier, body => body.Need("spec", "source")["targetRevision"] = "next"));
        var behind = Text();
        world.Do(() => platform.World.Store.Edit(platform.Commands.Find(Model), Applier, body => body.Need("spec", "source")["targetRevision"] = "main"));
        world.Do(world.Clock.Resume);
        return (synced, behind);
    }

    private static void Copy(ObjectStore store, string model, string name)
    {
        var uid = Parts.Hash(name);
        uid = $"{uid[..8]}-{uid[8..12]}-4{uid[13..16]}-8{uid[17..20]}-{uid[20..32]}";
        var version = (store.Version + 1).ToString(CultureInfo.InvariantCulture);
        var (from, to) = (Between(model, "\"uid\":\""), Between(model, "\"resourceVersion\":\""));
        var text = model.Replace(from, uid, StringComparison.Ordinal).Replace($"\"resourceVersion\":\"{to}\"", $"\"resourceVersion\":\"{version}\"", StringComparison.Ordinal).Replace(Model, name, StringComparison.Ordinal);
        store.Seed(ResourceTypes.Application, "argocd", name, uid, Encoding.UTF8.GetBytes(text));
    }

    private static string Between(string text, string start)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[at..text.IndexOf('"', at)];
    }

    // A copy's objects are the model's, in its own namespace.
    private static void MakeLive(Platform platform, AppSpec app)
    {
        if (app.Project != "fleet" || app.Name == Model || platform.World.Store.TrackedBy(app.Name).Count > 0)
        {
            return;
        }

        foreach (var stored in platform.World.Store.TrackedBy(Model).ToList())
        {
            var body = Json.Parse(Encoding.UTF8.GetString(stored.Raw).Replace(Model, app.Name, StringComparison.Ordinal));
            platform.World.Store.Put(body, Applier);
        }
    }

    private static Dictionary<string, string?> Files(string value) => Enumerable.Range(0, 20).ToDictionary(
        index => string.Create(CultureInfo.InvariantCulture, $"apps/web/settings-{index:D2}.yaml"),
        string? (index) => string.Create(CultureInfo.InvariantCulture, $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-{index:D2}\ndata:\n  value: \"{value}\"\n"));

    private static JsonObject Application(string git)
    {
        var application = Cluster.Object("argoproj.io/v1alpha1", "Application", Model, "argocd");
        application["spec"] = new JsonObject
        {
            ["project"] = "fleet",
            ["source"] = new JsonObject { ["repoURL"] = $"{git}/{Repository}", ["path"] = "apps/web", ["targetRevision"] = "main" },
            ["destination"] = new JsonObject { ["server"] = "https://kubernetes.default.svc", ["namespace"] = Model },
            ["syncPolicy"] = new JsonObject { ["syncOptions"] = new JsonArray("CreateNamespace=true") },
        };
        return application;
    }
}
