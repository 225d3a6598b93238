using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.WhatIf;

/// <summary>A parent whose Git declares a child; the child manages a database.</summary>
public sealed class TransitiveWhatIfTests : IDisposable
{
    private const string Database = "apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata:\n  name: orders\nspec:\n  volume: {size: 50Gi}\n";
    private static readonly ApplicationKey ParentKey = new("prod", "argocd", "apps");
    private static readonly ApplicationKey ChildKey = new("prod", "argocd", "child");
    private static readonly ResourceKey DatabaseKey = new("acid.zalan.do", "postgresql", "databases", "orders");
    private static readonly Destination InCluster = new("https://kubernetes.default.svc", "", "databases");
    private readonly TestMirror mirror = new();

    public void Dispose() => mirror.Dispose();

    [Fact]
    public async Task A_new_filter_in_the_parent_reaches_the_database_through_the_childs_prune()
    {
        Declare(Manifest("automated: {prune: true, allowEmpty: true}", include: "other.yaml"));

        var effect = (await Compute(Child())).Of(EffectKind.Deleted).Single();

        Assert.Equal(DatabaseKey, effect.Key);
        Assert.Equal(ChildKey, effect.Via);
        Assert.True(effect.IsData);
    }

    [Fact]
    public async Task Without_auto_sync_in_the_child_nothing_reaches_the_database()
    {
        Declare(Manifest("syncOptions: []", include: "other.yaml"));

        Assert.False((await Compute(Child())).DeletesData);
    }

    [Fact]
    public async Task But_the_database_that_the_childs_new_spec_does_not_select_waits_for_a_prune_from_then_on()
    {
        Declare(Manifest("syncOptions: []", include: "other.yaml"));

        var waiting = Assert.Single((await Compute(Child())).LeftOver);

        Assert.Equal((DatabaseKey, (ApplicationKey?)ChildKey, true), (waiting.Key, waiting.Via, waiting.IsData));
    }

    [Fact]
    public async Task An_auto_sync_that_would_delete_everything_refuses()
    {
        Declare(Manifest("automated: {prune: true}", include: "other.yaml"));

        Assert.False((await Compute(Child())).DeletesData);
    }

    [Theory]
    [InlineData("resources-finalizer.argocd.argoproj.io", true)]
    [InlineData("resources-finalizer.argocd.argoproj.io/background", true)]
    [InlineData("other.example.org/finalizer", false)]
    public async Task A_deleted_child_takes_its_database_along_only_by_its_finalizer(string finalizer, bool deletes)
    {
        Declare(null);

        var result = await Compute(Child() with { Finalizers = [finalizer] });

        Assert.Equal(deletes, result.DeletesData);
        Assert.Contains(result.Of(EffectKind.Deleted), e => e.Key.Name == "child" && e.Via is null);
    }

    [Fact]
    public async Task A_deleted_child_that_is_not_in_the_list_may_take_along_what_nobody_knows()
    {
        Declare(null);

        var result = await Compute(Child(), known: false, liveChild: """{"metadata":{"finalizers":["resources-finalizer.argocd.argoproj.io"]}}""");

        Assert.False(result.Proven);
        Assert.Contains("not in the list", result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_child_with_auto_sync_creates_what_its_Git_declares()
    {
        Declare(Manifest("automated: {}"));

        var effect = (await Compute(null)).Effects.Items.Single(e => e.Via == ChildKey);

        Assert.Equal((EffectKind.Created, DatabaseKey, "50Gi"), (effect.Kind, effect.Key, effect.Size));
    }

    [Fact]
    public async Task A_deleted_child_that_is_not_in_the_list_leaves_the_result_unproven()
    {
        Declare(null);

        var result = await Compute(Child(), known: false);

        Assert.False(result.Proven);
        Assert.Contains("child", result.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_namespace_takes_the_databases_of_other_applications_along()
    {
        Declare(null);
        var parent = Parent(new ResourceKey("", "Namespace", "", "databases"));

        var result = await Compute(Child(), parent: parent);

        Assert.Contains(result.Of(EffectKind.Deleted), e => e.Key == DatabaseKey && e.Via == ChildKey);
    }

    [Fact]
    public async Task A_conflicting_merge_names_the_paths_and_proves_nothing()
    {
        Declare(Manifest("automated: {}"));
        mirror.Repository.Commit("other", "apps/child.yaml", Manifest("syncOptions: [A=b]"), from: "main");
        Declare(Manifest("syncOptions: [B=c]"));

        var result = await Compute(Child(), scenario: new(MergeBranch: "other"));

        Assert.False(result.Known || result.Proven);
        Assert.Equal(["apps/child.yaml"], result.Conflicts.Items);
    }

    private void Declare(string? child) =>
        mirror.Repository.Commit("main", [("apps/keep.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: keep}\n"), ("db/orders.yaml", Database), .. child is null ? Array.Empty<(string, string?)>() : [("apps/child.yaml", child)]]);

    private static string Manifest(string policy, string include = "*") =>
        $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: child, namespace: argocd}}\nspec:\n  source: {{repoURL: '{TestMirror.Url}', path: db, targetRevision: main, directory: {{include: '{include}'}}}}\n  destination: {{server: 'https://kubernetes.default.svc', namespace: databases}}\n  syncPolicy:\n    {policy}\n";

    private static Application Parent(params ResourceKey[] live) => new()
    {
        Key = ParentKey,
        Destination = InCluster,
        Sources = [new(TestMirror.Url, "apps", "main")],
        Sync = SyncStatus.OutOfSync,
        Resources = live.Select(Row).ToEquatableList(),
        ResourceCount = live.Length,
    };

    private static Application Child() => new()
    {
        Key = ChildKey,
        Destination = InCluster,
        Sources = [new(TestMirror.Url, "db", "main")],
        Sync = SyncStatus.Synced,
        Resources = [Row(DatabaseKey)],
        ResourceCount = 1,
    };

    private static ManagedResourceStatus Row(ResourceKey key) => new(key, "v1", SyncStatus.Synced, HealthStatus.Healthy, null, false, false, false, 0);

    private Task<WhatIfResult> Compute(Application? child, bool known = true, Application? parent = null, WhatIfScenario? scenario = null, string? liveChild = null)
    {
        parent ??= child is null ? Parent(new ResourceKey("", "ConfigMap", "databases", "keep")) : Parent(new ResourceKey("argoproj.io", "Application", "argocd", "child"));
        var applications = child is null || !known ? new TheseApplications(parent) : new TheseApplications(parent, child);
        var whatIf = new GitWhatIf(mirror.Git, new SelectionReader(mirror.Git), applications, TimeProvider.System);
        var details = new ApplicationDetails { Key = ParentKey };
        if (liveChild is not null)
        {
            details = details with { ManagedResources = Reading.Known<EquatableList<ManagedResource>>([new(new("argoproj.io", "Application", "argocd", "child"), null, liveChild, liveChild, liveChild, "1", false, false, [])], "test", DateTimeOffset.UnixEpoch) };
        }

        return whatIf.ComputeAsync(parent, details, scenario ?? new(Prune: true), TestContext.Current.CancellationToken);
    }
}
