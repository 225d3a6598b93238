using System.Text.Json;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Lint.Parts;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Databases.Extensions;

/// <summary>Tells of a PostgreSQL cluster of Zalando's operator whether pgvector is in its image and asked for. Pure.</summary>
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
        var (word, sentence) = Tell(state, live, git, inImage);
        return new(word, sentence, image, from, inImage)
        {
            Declared = live.Concat(git).Distinct().ToEquatableList(),
            Risk = RiskOf(spec),
            Change = word == VectorWord.Available ? ChangeFor(spec) : null,
        };
    }

    private static (VectorWord Word, string Sentence) Tell(DatabaseState state, List<DeclaredVector> live, List<DeclaredVector> git, bool? inImage)
    {
        var asked = string.Join(" and ", live.Select(one => one.Database).Distinct());
        var elsewhere = live.Count == 0 && git.Count > 0 ? $" {Branches(git)} asks for it." : "";
        return (live.Count > 0, inImage) switch
        {
            (true, false) => (VectorWord.NotInImage, $"It is asked for in {asked}, and the image does not have it: the operator cannot make it."),
            (false, false) => (VectorWord.NotInImage, $"The image does not have it.{elsewhere}"),
            (true, _) when Refusal(state.Events) is { } refusal => (VectorWord.NotApplied, $"It is asked for in {asked}, and the operator could not make it: {refusal}"),
            (true, _) => (VectorWord.Declared, $"It is asked for in {asked}. Whether it is active is only known inside the database, and was not checked."),
            (false, true) => (VectorWord.Available, $"The image has it, and the live object does not ask for it.{elsewhere} Whether somebody made it by hand was not checked."),
            _ => (VectorWord.Unknown, $"The image does not tell, and the live object does not ask for it.{elsewhere}"),
        };
    }

    private static string Branches(List<DeclaredVector> git)
    {
        var branches = git.Select(one => one.Where).Distinct().ToList();
        return branches.Count == 1 ? $"The branch {branches[0]}" : $"Each of the branches {string.Join(", ", branches)}";
    }

    /// <summary>The operator's own words, from its events.</summary>
    private static string? Refusal(EquatableList<DatabaseEvent> events) => events.Items
        .Where(said => said.IsWarning && said.Message.Contains("extension", StringComparison.OrdinalIgnoreCase) && (said.Message.Contains("not available", StringComparison.Ordinal) || said.Message.Contains("could not execute create extension", StringComparison.Ordinal)))
        .Select(said => said.Message)
        .FirstOrDefault();

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

    private static string ChangeFor(JsonElement spec)
    {
        var database = Members(spec, "preparedDatabases").Select(one => one.Name).FirstOrDefault();
        return $"spec:\n  preparedDatabases:\n    {database ?? "app_db"}:{(database is null ? "   # the database that is to have it" : "")}\n      extensions:\n        {Extension}: public\n";
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement owner, string name) =>
        owner.Find(name) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject() : default;
}
