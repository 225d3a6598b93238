using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.WhatIf;

/// <summary>A chart that Argo CD renders; two objects of it live.</summary>
public sealed class AskedWhatIfTests : IDisposable
{
    private readonly TestMirror mirror = new();
    private readonly RenderingArgoCd argoCd = new();
    private readonly FakeTimeProvider time = new(Some.Moment);
    private readonly AskedWhatIf asked;

    public AskedWhatIfTests()
    {
        mirror.Repository.Commit("main", [("chart/Chart.yaml", "name: x\n")], "a chart", null);
        asked = new AskedWhatIf(argoCd, mirror.Git, new SelectionReader(mirror.Git), new NoApplications(), time);
    }

    [Fact]
    public async Task What_Argo_CD_does_not_render_any_more_would_be_deleted()
    {
        argoCd.Renders(ConfigMap("one"));

        var result = await AskAsync(new(Prune: true));

        Assert.True(result.Known);
        Assert.Equal("two", Assert.Single(result.Of(EffectKind.Deleted)).Key.Name);
    }

    [Fact]
    public async Task The_same_commit_is_asked_once()
    {
        argoCd.Renders(ConfigMap("one"));

        await AskAsync(new(Prune: true));
        await AskAsync(new());

        Assert.Equal([TestGit.Run(mirror.Repository.Directory, "rev-parse", "main").Trim()], argoCd.Asked);
    }

    [Fact]
    public async Task An_object_that_cannot_be_read_makes_the_set_unknown_never_smaller()
    {
        argoCd.Renders(ConfigMap("one"), "");

        Assert.Equal("Argo CD rendered an object that cannot be read here, so the set is not whole.", (await AskAsync(new(Prune: true))).Why);
    }

    [Fact]
    public async Task A_refusal_is_told_and_nothing_is_concluded()
    {
        argoCd.Answer = Reading.Failed<EquatableList<string>>("Argo CD manifests", Some.Moment, "helm template failed");

        Assert.True(await AskAsync(new(Prune: true)) is { Known: false, Proven: false, Why: "Argo CD did not render main: helm template failed." });
    }

    [Fact]
    public async Task A_merge_or_another_filter_is_not_asked()
    {
        Assert.False((await AskAsync(new(MergeBranch: "feature"))).Known);
        Assert.False((await AskAsync(new(Directory: new DirectoryOptions()))).Known);
        Assert.Empty(argoCd.Asked);
    }

    public void Dispose() => mirror.Dispose();

    private Task<WhatIfResult> AskAsync(WhatIfScenario scenario)
    {
        var application = Some.Application() with
        {
            Sources = [new ApplicationSource(TestMirror.Url, "chart", "main", HasHelm: true)],
            Destination = new Destination("https://kubernetes.default.svc", "", "databases"),
            Sync = SyncStatus.OutOfSync,
            Resources = [Row("one"), Row("two")],
            ResourceCount = 2,
        };
        return asked.AskAsync(application, new ApplicationDetails { Key = application.Key }, scenario, CancellationToken.None);
    }

    private static ManagedResourceStatus Row(string name) => new(new ResourceKey("", "ConfigMap", "databases", name), "v1", SyncStatus.Synced, HealthStatus.Healthy, null, false, false, false, 0);

    private static string ConfigMap(string name) => $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{name}}}","namespace":"databases"}}""";

    private sealed class RenderingArgoCd : IApplicationDetailsReader
    {
        public List<string?> Asked { get; } = [];

        public Reading<EquatableList<string>> Answer { get; set; } = Reading.NotRead<EquatableList<string>>("Argo CD manifests");

        public void Renders(params string[] manifests) => Answer = Reading.Known<EquatableList<string>>([.. manifests], "Argo CD manifests", Some.Moment);

        public Task<ApplicationDetails> ReadAsync(Application application, CancellationToken cancellationToken) => Task.FromResult(new ApplicationDetails { Key = application.Key });

        public Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application application, string? revision, CancellationToken cancellationToken)
        {
            Asked.Add(revision);
            return Task.FromResult(Answer);
        }
    }
}
