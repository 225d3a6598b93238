using System.Text.Json.Nodes;
using CsCheck;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Tests.Actions.Requests;

/// <summary>Applications as Argo CD gives them, of every shape that a patch has to fit.</summary>
internal static class SomeApplications
{
    private static readonly Gen<string?> Pattern = One<string?>(null, "*.yaml", "{a,b}", "x~y/z");

    public static readonly Gen<JsonObject?> Directory =
        Gen.Select(Gen.Int[0, 3], Pattern, Pattern, Gen.Bool, (shape, include, exclude, recurse) => shape == 0
            ? null
            : Of(("include", include), ("exclude", exclude), ("recurse", recurse ? true : null), ("jsonnet", shape == 1 ? new JsonObject() : null)));

    public static readonly Gen<JsonObject> Source = Gen.Select(One<string?>(null, "main", "v1"), Directory, Gen.Bool, (revision, directory, isChart) =>
        Of(("repoURL", "https://git.example/x.git"), ("path", isChart ? null : "apps"), ("chart", isChart ? "redis" : null), ("targetRevision", revision), ("directory", directory?.DeepClone())));

    private static readonly Gen<JsonObject?> Policy = Gen.Select(Gen.Int[0, 4], One<bool?>(null, true, false), Gen.Bool, Gen.Bool, (shape, enabled, prune, hasOptions) => shape == 0
        ? null
        : Of(("automated", shape == 1 ? null : Of(("enabled", enabled), ("prune", prune ? true : null))), ("syncOptions", hasOptions ? new JsonArray("CreateNamespace=true") : null)));

    /// <summary>With one source, or with several.</summary>
    public static readonly Gen<JsonObject> Any = Gen.Select(Source.Array[1, 3], Gen.Bool, Policy, (sources, isMulti, policy) => PatchedByArgoCd.Normalised(new JsonObject
    {
        ["metadata"] = new JsonObject { ["uid"] = "0d6f" },
        ["spec"] = Of(
            ("project", "cases"),
            ("source", isMulti ? null : sources[0].DeepClone()),
            ("sources", isMulti ? new JsonArray([.. sources.Select(source => source.DeepClone())]) : null),
            ("destination", new JsonObject { ["namespace"] = "x" }),
            ("syncPolicy", policy?.DeepClone())),
    }));

    public static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(index => of[index]);

    public static FreshApplication Fresh(JsonObject application) => new(
        new Application { Key = new("main", "argocd", "x"), Uid = (string)application["metadata"]!["uid"]! },
        application["spec"]!.ToJsonString());

    public static JsonObject Of(params (string Name, JsonNode? Value)[] members) =>
        new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
