using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Benchmarks;

/// <summary>Applications as a large platform has them: 20 resources, 10 deployments, about 6 kB; one in ten is OutOfSync and explained.</summary>
internal static class RealisticApplication
{
    private const int Resources = 20;
    private const int Deployments = 10;

    private static readonly string[] Kinds = ["Deployment", "Service", "ConfigMap", "Secret", "ServiceAccount"];

    public static bool IsOutOfSync(int index) => index % 10 == 0;

    public static byte[] Json(int index)
    {
        var source = new JsonObject { ["repoURL"] = $"https://git.example/team-{index % 40}/platform.git", ["path"] = $"apps/service-{index}", ["targetRevision"] = "main" };
        var revision = Commit(index);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["metadata"] = Metadata(index),
            ["spec"] = new JsonObject
            {
                ["project"] = $"team-{index % 40}",
                ["destination"] = new JsonObject { ["server"] = "https://kubernetes.default.svc", ["namespace"] = $"team-{index % 40}" },
                ["source"] = source.DeepClone(),
                ["syncPolicy"] = new JsonObject { ["automated"] = new JsonObject { ["prune"] = true, ["selfHeal"] = true } },
            },
            ["status"] = new JsonObject
            {
                ["sync"] = new JsonObject { ["status"] = IsOutOfSync(index) ? "OutOfSync" : "Synced", ["revision"] = revision, ["comparedTo"] = new JsonObject { ["source"] = source.DeepClone() } },
                ["health"] = new JsonObject { ["status"] = "Healthy", ["lastTransitionTime"] = "2026-02-01T00:00:00Z" },
                ["reconciledAt"] = "2026-03-01T00:00:00Z",
                ["sourceType"] = "Directory",
                ["resources"] = new JsonArray([.. Enumerable.Range(0, Resources).Select(JsonNode (i) => Resource(index, i))]),
                ["history"] = new JsonArray([.. Enumerable.Range(0, Deployments).Select(JsonNode (i) => Deployment(index, i, source))]),
            },
        }.ToJsonString());
    }

    public static Explanation Explain(Application application, DateTimeOffset at)
    {
        var causes = application.Sync != SyncStatus.OutOfSync ? [] : new EquatableList<Cause>([Cause(application, at)]);
        return new(application.Key, causes, [], at, 1) { Headline = causes.Count > 0 ? causes[0] : null };
    }

    private static Cause Cause(Application application, DateTimeOffset at) => new(
        "new-commit",
        "Git moved on",
        $"main moved to {application.Revision}, and {application.Key.Name} has not been synced since.",
        CauseFamily.WhyDifferent,
        Severity.Waiting,
        Confidence.Proven,
        700,
        [new($"{application.Source.Path}/deployment.yaml changed in {application.Revision}", $"Git {application.Source.RepoUrl}", at)],
        [new($"Sync {application.Key.Name}.", "Nothing is deleted.", RemedySafety.Safe, Proven: true, Action: "sync")]);

    private static JsonObject Metadata(int index) => new()
    {
        ["name"] = $"service-{index}",
        ["namespace"] = "argocd",
        ["uid"] = $"{index:x8}-0000-4000-8000-000000000000",
        ["resourceVersion"] = (100_000 + index).ToString(CultureInfo.InvariantCulture),
        ["creationTimestamp"] = "2026-01-01T00:00:00Z",
        ["labels"] = new JsonObject { ["team"] = $"team-{index % 40}" },
    };

    private static JsonObject Resource(int index, int i) => new JsonObject
    {
        ["group"] = i % Kinds.Length == 0 ? "apps" : "",
        ["version"] = "v1",
        ["kind"] = Kinds[i % Kinds.Length],
        ["namespace"] = $"team-{index % 40}",
        ["name"] = $"service-{index}-{i / Kinds.Length}",
        ["status"] = IsOutOfSync(index) && i == 0 ? "OutOfSync" : "Synced",
        ["health"] = new JsonObject { ["status"] = "Healthy" },
    };

    private static JsonObject Deployment(int index, int i, JsonObject source) => new JsonObject
    {
        ["id"] = i,
        ["revision"] = Commit((index * 31) + i),
        ["deployedAt"] = "2026-02-01T00:00:00Z",
        ["deployStartedAt"] = "2026-02-01T00:00:00Z",
        ["source"] = source.DeepClone(),
    };

    private static string Commit(int seed) =>
        Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(seed)))[..40];
}
