using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering.Manifests;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.State;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.Verdicts;

/// <summary>
/// A cluster made of manifests as an API server would give them, read as the source reads them. Times are written relative
/// to now: <c>$-3h</c>, <c>$-90s</c>. Changes are lines: <c>Pod/orders-0 {merge patch}</c>, <c>Pod/orders-1 gone</c>,
/// <c>Endpoints forbidden</c>, <c>Lease not-read</c>, <c>VolumeSnapshot not-installed</c>, <c>Pod stale</c>.
/// </summary>
internal sealed partial class ManifestWorld
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<WatchedKind> Kinds = [.. DatabaseKinds.Watched, .. WatchedKind.Children];

    private readonly List<JsonObject> objects;
    private readonly Dictionary<string, KindCoverageState?> coverage = [];

    private readonly List<ResourceKey> keys;

    private ManifestWorld(List<JsonObject> objects, List<ResourceKey> keys) => (this.objects, this.keys) = (objects, keys);

    private static SourceId Source => new(SourceKind.Kubernetes, "east");

    public static ManifestWorld Of(string yaml)
    {
        var read = ManifestReader.Read("world.yaml", Encoding.UTF8.GetBytes(Timed(yaml))).Objects;
        return new([.. read.Select(one => JsonNode.Parse(one.Json)!.AsObject())], [.. read.Select(one => one.Key)]);
    }

    public ManifestWorld With(string changes)
    {
        foreach (var line in changes.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (what, how) = (line.Split(' ', 2)[0], line.Split(' ', 2)[1]);
            if (!what.Contains('/', StringComparison.Ordinal))
            {
                coverage[what] = how switch { "forbidden" => KindCoverageState.Forbidden, "stale" => KindCoverageState.Unreachable, "not-installed" => KindCoverageState.NotInstalled, _ => null };
                continue;
            }

            Change(what, Timed(how));
        }

        return this;
    }

    public DatabaseVerdict Verdict(string name) => State(name).Verdict;

    public DatabaseState State(string name) => States(Snapshot()).Single(state => state.Key.Name == name);

    /// <summary>The same, when Git declares it where its application looks.</summary>
    public DatabaseState Declared(string name)
    {
        var key = Key(name);
        var application = Some.Application("databases") with { Destination = new("", "east", "databases") };
        var snapshot = SnapshotReducer.Reduce(Snapshot(), new Observation.ApplicationsListed(new(SourceKind.ArgoCd, application.Key.Instance), Now, [application]));
        var declared = new DeclaredDatabase(application.Key, key, new("https://git.example/platform.git", "main", $"{name}.yaml", Taken: true, OnTracked: true), "{}");
        return DatabaseInventory.Build(snapshot, [declared], Now).Concat(DatabaseInventory.Companions(snapshot, [declared], Now)).Single(state => state.Key == key);
    }

    /// <summary>Of the custom resource of this name, also when it is gone.</summary>
    private ResourceKey Key(string name) => keys.Single(key => key.Name == name && DatabaseKinds.TryGet(key.GroupKind, out _));

    public static IEnumerable<DatabaseState> States(Snapshot snapshot, DateTimeOffset? now = null) =>
        DatabaseInventory.Build(snapshot, [], now ?? Now).Concat(DatabaseInventory.Companions(snapshot, [], now ?? Now));

    public Snapshot Snapshot() => Kinds.SelectMany(Observed)
        .Append(new Observation.StatusChanged(Source, Now, new(Source, SourceState.Live, Now, Now)))
        .Aggregate(Core.State.Snapshot.Empty, (held, next) => SnapshotReducer.Reduce(held, next));

    private IEnumerable<Observation> Observed(WatchedKind kind)
    {
        var state = coverage.GetValueOrDefault(kind.Kind.Kind, KindCoverageState.Watched);
        if (state is KindCoverageState.Watched or KindCoverageState.Unreachable)
        {
            yield return new Observation.ObjectsListed(Source, Now, kind.Kind, null, objects.Where(one => Is(one, kind)).Select(one => LiveObjectReader.Read("east", kind, JsonElement.Parse(one.ToJsonString()))).OfType<LiveObject>().ToEquatableList());
        }

        if (state is { } known)
        {
            yield return new Observation.CoverageChanged(Source, Now, new("east", kind.Kind, null, known, Now, known == KindCoverageState.Watched ? null : $"{kind.Kind.Kind} is {known}"));
        }
    }

    private static bool Is(JsonObject one, WatchedKind kind) =>
        (string)one["kind"]! == kind.Kind.Kind && ((string)one["apiVersion"]!).Split('/') is var version && (version.Length == 2 ? version[0] : "") == kind.Kind.Group;

    private void Change(string what, string how)
    {
        var (kind, name) = (what.Split('/')[0], what.Split('/')[1]);
        var found = objects.Where(one => (string)one["kind"]! == kind && (string)one["metadata"]!["name"]! == name).ToList();
        Assert.NotEmpty(found);
        foreach (var one in found)
        {
            objects.Remove(one);
            if (how != "gone")
            {
                objects.Add(Merged(one, JsonNode.Parse(how)!).AsObject());
            }
        }
    }

    private static JsonNode Merged(JsonNode? onto, JsonNode patch)
    {
        if (patch is not JsonObject members)
        {
            return patch.DeepClone();
        }

        var result = onto is JsonObject known ? (JsonObject)known.DeepClone() : [];
        foreach (var (name, value) in members)
        {
            if (value is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = Merged(result[name], value);
            }
        }

        return result;
    }

    private static string Timed(string text) => RelativeTime().Replace(text, found =>
    {
        var count = int.Parse(found.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        var span = found.Groups["unit"].Value switch { "s" => TimeSpan.FromSeconds(count), "m" => TimeSpan.FromMinutes(count), "h" => TimeSpan.FromHours(count), _ => TimeSpan.FromDays(count) };
        return (Now - span).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    });

    [GeneratedRegex(@"\$-(?<count>\d+)(?<unit>[smhd])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex RelativeTime();
}
