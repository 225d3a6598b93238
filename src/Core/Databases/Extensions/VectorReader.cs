using System.Text.Json;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Extensions;

/// <summary>Tells of a PostgreSQL cluster of Zalando's operator whether pgvector is in its image, asked for, and active. Pure.</summary>
public static class VectorReader
{
    private const string Extension = "vector";
    private static readonly GroupKind Kind = new("acid.zalan.do", "postgresql");

    /// <returns>Null for another kind of database.</returns>
    /// <param name="declared">What Git declares, on every branch that was read.</param>
    public static VectorState? Of(DatabaseState state, IEnumerable<DeclaredDatabase> declared, Snapshot snapshot)
    {
        if (state.Key.GroupKind != Kind)
        {
            return null;
        }

        var spec = SpecMembers.Parse(state.Live.Value?.Spec ?? "{}");
        var (image, from) = ImageOf(state, spec, snapshot);
        var live = In("live", spec).ToList();
        var git = declared.Where(one => one.Key == state.Key).SelectMany(one => In(one.Declaration.Branch, SpecMembers.Parse(one.Json).Find("spec") ?? default)).ToList();
        var inImage = Spilo.Of(image)?.HasVector;
        var sight = ExtensionSight.Of(snapshot.Extensions.GetValueOrDefault((state.Cluster, state.Key)), Extension);
        var (word, sentence) = new VectorTelling(live, git, inImage, sight, VectorTelling.RefusalIn(state.Events)).Tell();
        return new(word, sentence, image, from, inImage)
        {
            Declared = live.Concat(git).Distinct().ToEquatableList(),
            Sight = sight,
            Risk = RiskOf(spec),
            Change = word is VectorWord.Available or VectorWord.ActiveNotDeclared ? ChangeFor(spec, sight) : null,
        };
    }

    private static (string? Image, string From) ImageOf(DatabaseState state, JsonElement spec, Snapshot snapshot)
    {
        foreach (var node in (state.Tree?.All() ?? []).Where(node => node.Key is { Group: "", Kind: "Pod" }))
        {
            var status = SpecMembers.Parse(snapshot.Objects.GetValueOrDefault((state.Cluster, node.Key))?.Status ?? "{}");
            if (status.Items("containerStatuses").FirstOrDefault(container => container.Text("name") == "postgres").Text("image") is { Length: > 0 } runs)
            {
                return (runs, $"the pod {node.Key.Name}");
            }
        }

        return spec.Text("dockerImage") is { Length: > 0 } wanted ? (wanted, "the manifest")
            : ClusterReadings.OperatorConfiguration(snapshot, state.Cluster) is { HasValue: true, Value: var told } && told.Text("docker_image") is { Length: > 0 } usual ? (usual, "the configuration of its operator")
            : (null, "nothing");
    }

    private static IEnumerable<DeclaredVector> In(string where, JsonElement spec) => Members(spec, "preparedDatabases")
        .Where(database => database.Value.Find("extensions", Extension) is not null)
        .Select(database => new DeclaredVector(where, database.Name, database.Value.Text("extensions", Extension)));

    private static string? RiskOf(JsonElement spec)
    {
        var preload = spec.Text("postgresql", "parameters", "shared_preload_libraries") ?? "";
        var clash = Members(spec, "preparedDatabases").Select(database => (database.Name, Owner: spec.Text("databases", database.Name))).FirstOrDefault(one => one.Owner is { } owner && owner != one.Name + "_owner");
        return preload.Split(',', StringSplitOptions.TrimEntries).Contains("pgvector") ? "shared_preload_libraries names pgvector, which is no library: Postgres does not start with it. vector needs no entry there."
            : clash.Owner is { } owner ? $"{clash.Name} stands also under databases with the owner {owner}: the operator is then refused, and makes no extension there."
            : null;
    }

    private static string ChangeFor(JsonElement spec, ExtensionSight sight)
    {
        var database = sight.Active.Items.Select(one => one.Database).FirstOrDefault() ?? Members(spec, "preparedDatabases").Select(one => one.Name).FirstOrDefault();
        return $"spec:\n  preparedDatabases:\n    {database ?? "app_db"}:{(database is null ? "   # the database that is to have it" : "")}\n      extensions:\n        {Extension}: public\n";
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement owner, string name) =>
        owner.Find(name) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject() : default;
}
