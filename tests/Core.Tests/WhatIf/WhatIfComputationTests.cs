using System.Text;
using CsCheck;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.WhatIf;

public sealed class WhatIfComputationTests
{
    private static readonly Gen<string[]> Names = Gen.Int[0, 9].Select(n => $"cm-{n}").HashSet[0, 6].Select(names => names.ToArray());

    [Fact]
    public void Of_an_unchanged_state_nothing_is_created_changed_or_deleted() =>
        Names.Sample(names => names.Length == 0 || Compare(names, names).Effects.Items.All(e => e.Kind == EffectKind.Unchanged));

    [Fact]
    public void Created_and_deleted_are_the_differences_of_the_two_sets() =>
        Gen.Select(Names, Names).Sample((declared, live) =>
        {
            var comparison = Compare(declared, live);
            return !comparison.Known
                || (Keys(comparison, EffectKind.Created).SetEquals(declared.Except(live)) && Keys(comparison, EffectKind.Deleted).SetEquals(live.Except(declared)));
        });

    [Fact]
    public void Hooks_are_never_deleted()
    {
        var application = App([Status("job") with { Hook = true, RequiresPruning = true, Status = SyncStatus.None }, Status("kept")]);

        var comparison = WhatIfComputation.Compare(application, Details(application), [Select("kept")], prune: true);

        Assert.Empty(comparison.Of(EffectKind.Deleted));
        Assert.Empty(comparison.LeftOver);
    }

    [Theory]
    [InlineData("Prune=false", "It stays, because of its option Prune=false.")]
    [InlineData("Prune=confirm", "It stays until somebody confirms the deletion (Prune=confirm).")]
    public void An_option_of_the_object_keeps_it(string option, string why)
    {
        var comparison = Compare([], [Live("a", $$""","argocd.argoproj.io/sync-options":"{{option}}" """)]);

        Assert.Empty(comparison.Effects);
        Assert.EndsWith(why, Assert.Single(comparison.LeftOver).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"metadata\":{\"annotations\":{\"argocd.argoproj.io/tracking-id\":\"app:x\",\"kubectl.kubernetes.io/last-applied-configuration\":\"{broken\"}}}")]
    [InlineData("{\"metadata\":[]}")]
    [InlineData("{\"metadata\":{\"annotations\":\"x\",\"labels\":1}}")]
    public void A_live_object_of_any_form_is_answered(string json) =>
        Assert.Equal(EffectKind.Changed, Assert.Single(Compare(["a"], [Live("a") with { Live = json }]).Effects).Kind);

    [Fact]
    public void What_cannot_be_patched_goes_by_force_and_comes_back()
    {
        var application = App([Status("a")]) with { SyncPolicy = new(SyncOptions: ["Force=true"]) };

        var effect = Assert.Single(WhatIfComputation.Compare(application, Details(application) with { ManagedResources = Reading.Known<EquatableList<ManagedResource>>([Live("a") with { Live = "{}" }], "test", DateTimeOffset.UnixEpoch) }, [Select("a")], prune: false).Effects);

        Assert.Equal((EffectKind.Changed, true), (effect.Kind, effect.Replaced));
    }

    [Theory]
    [InlineData("Replace=true", EffectKind.Changed)]
    [InlineData("Replace=true,Force=true", EffectKind.Deleted)]
    public void Replacing_writes_anew_and_by_force_deletes_first(string options, EffectKind kind)
    {
        var application = App([Status("a")]) with { SyncPolicy = new(SyncOptions: options.Split(',').ToEquatableList()) };

        var effect = Assert.Single(WhatIfComputation.Compare(application, Details(application), [Select("a")], prune: false).Effects);

        Assert.Equal((kind, true), (effect.Kind, effect.Replaced));
    }

    [Fact]
    public void Requires_pruning_means_nothing_while_nothing_could_be_rendered()
    {
        var application = App([Status("a") with { RequiresPruning = true }]) with { Sync = SyncStatus.Unknown };
        var broken = DirectorySelection.Select([new("a.yaml", Encoding.UTF8.GetBytes("apiVersion: v1\nkind: A\nmetadata: ["))], App([]).Source, "app");

        var comparison = WhatIfComputation.Compare(application, Details(application), [broken], prune: true);

        Assert.False(comparison.Known);
        Assert.Empty(comparison.Effects);
    }

    [Fact]
    public void What_is_live_is_unknown_while_Argo_CD_does_not_compare()
    {
        var application = App([Status("a")]) with { Conditions = [new("InvalidSpecError", "no such project", null)] };

        Assert.False(WhatIfComputation.Compare(application, Details(application), [Select("a")], prune: true).Known);
    }

    [Fact]
    public void Cluster_scoped_kinds_have_no_namespace_and_others_get_the_destinations()
    {
        var selection = DirectorySelection.Select([new("a.yaml", Encoding.UTF8.GetBytes("kind: Namespace\nmetadata: {name: n, namespace: x}\n---\nkind: ConfigMap\nmetadata: {name: c}\n"))], App([]).Source, "app");
        var live = App([Status("other")]);

        Assert.Equal(["", "ns"], WhatIfComputation.Compare(live, Details(live), [selection], false).Of(EffectKind.Created).Select(e => e.Key.Namespace));
    }

    [Fact]
    public void Of_two_declarations_the_last_counts()
    {
        var selection = DirectorySelection.Select([new("a.yaml", Manifest("a")), new("b.yaml", Manifest("a"))], App([]).Source, "app");
        var live = App([Status("other")]);

        Assert.StartsWith("b.yaml line 1", Assert.Single(WhatIfComputation.Compare(live, Details(live), [selection], false).Of(EffectKind.Created)).Why, StringComparison.Ordinal);
    }

    private static HashSet<string> Keys(Comparison comparison, EffectKind kind) => [.. comparison.Of(kind).Select(e => e.Key.Name)];

    private static Comparison Compare(string[] declared, string[] live) => Compare(declared, [.. live.Select(name => Live(name))]);

    private static Comparison Compare(string[] declared, ManagedResource[] live)
    {
        var application = App([.. live.Select(l => Status(l.Key.Name))]);
        var details = Details(application) with { ManagedResources = Reading.Known<EquatableList<ManagedResource>>([.. live], "Argo CD", DateTimeOffset.UnixEpoch) };
        return WhatIfComputation.Compare(application, details, [Select(declared)], prune: true);
    }

    private static Selection Select(params string[] names) =>
        DirectorySelection.Select([.. names.Select(name => new SourceFile($"{name}.yaml", Manifest(name)))], App([]).Source, "app");

    private static byte[] Manifest(string name) => Encoding.UTF8.GetBytes($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n");

    private static ManagedResource Live(string name, string annotation = "")
    {
        var id = $"\"argocd.argoproj.io/tracking-id\":\"app:/ConfigMap:ns/{name}\"";
        var applied = $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"annotations":{{{{id}}}},"name":"{{{name}}}","namespace":"ns"}}""";
        var record = System.Text.Json.JsonSerializer.Serialize(applied);
        var json = $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"annotations":{{{{id}}}{{{annotation}}},"kubectl.kubernetes.io/last-applied-configuration":{{{record}}}},"name":"{{{name}}}","namespace":"ns","uid":"1"}}""";
        return new(new("", "ConfigMap", "ns", name), null, json, json, json, "1", false, false, []);
    }

    private static ManagedResourceStatus Status(string name) => new(new("", "ConfigMap", "ns", name), "v1", SyncStatus.Synced, HealthStatus.None, null, false, false, false, 0);

    private static ApplicationDetails Details(Application application) => new() { Key = application.Key };

    private static Application App(EquatableList<ManagedResourceStatus> resources) => new()
    {
        Key = new("prod", "argocd", "app"),
        Destination = new("https://kubernetes.default.svc", "", "ns"),
        Sources = [new("https://example.org/r.git", "x", "main", Directory: new())],
        Sync = SyncStatus.OutOfSync,
        Resources = resources,
        ResourceCount = resources.Count,
    };
}
