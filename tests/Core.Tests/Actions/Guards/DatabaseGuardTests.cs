using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Guards;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Actions.Guards;

public sealed class DatabaseGuardTests : GuardTest<DatabaseGuard>
{
    private const string Incident = "platform/09-the-incident/database-instances";
    private static readonly ApplicationKey Child = new("prod", "argocd", "child");

    [Fact]
    public void Every_database_has_to_be_typed()
    {
        var verdict = Asks(SomePress.Sync(prune: true, effects: [SomePress.Database("pg"), SomePress.Database("pg-2"), Claim("pgdata-pg-0")]));

        Assert.Equal("It deletes 2 databases and 1 volume (50 Gi) with all data: pg (50Gi) and pg-2 (50Gi).", verdict.Sentence);
        Assert.Equal(["pg", "pg-2"], verdict.Typed.Items);
        Assert.Equal(Risk.High, verdict.Risk);
    }

    [Fact]
    public void A_volume_of_a_database_that_stays_is_typed_itself() =>
        Assert.Equal(["pg", "pgdata-pg-2-0"], Asks(SomePress.Sync(With("pg-2"), prune: true, effects: [SomePress.Database("pg"), Claim("pgdata-pg-2-0")])).Typed.Items);

    [Theory]
    [InlineData("", "Namespace", "shop")]
    [InlineData("apiextensions.k8s.io", "CustomResourceDefinition", "postgresqls.acid.zalan.do")]
    [InlineData("", "PersistentVolume", "pv-1")]
    public void What_takes_databases_along_is_typed(string group, string kind, string name)
    {
        var effect = new Effect(new ResourceKey(group, kind, "", name), EffectKind.Deleted, "why", true);

        Assert.Equal([name], Asks(SomePress.Sync(prune: true, effects: [effect])).Typed.Items);
    }

    [Fact]
    public void Through_a_child_application_it_is_the_same()
    {
        var verdict = Asks(SomePress.Sync(effects: [SomePress.Kept, SomePress.Database("pg", via: Child)]));

        Assert.Equal(["pg"], verdict.Typed.Items);
        Assert.StartsWith("postgresql pg of child: ", verdict.Evidence[0].Text);
    }

    [Fact]
    public void Written_anew_as_a_whole_counts() =>
        Assert.Equal("It writes 1 database (50 Gi) anew as a whole (Replace=true or Force=true): pg (50Gi).", Asks(SomePress.Sync(effects: [SomePress.Database("pg", EffectKind.Changed) with { Replaced = true }])).Sentence);

    [Fact]
    public void Where_a_proven_way_keeps_them_it_is_refused_and_named()
    {
        var press = WithRemedy(SomePress.Sync(prune: true, effects: [SomePress.Database("pg")]), new Remedy("Merge x into main, then sync.", "Nothing is deleted, also with prune.", RemedySafety.Safe, Proven: true));

        Assert.Equal("Merge x into main, then sync. Nothing is deleted, also with prune.", Refused(press).WouldAllow);
    }

    [Theory]
    [InlineData(RemedySafety.NeedsCare, true)]
    [InlineData(RemedySafety.Safe, false)]
    [InlineData(RemedySafety.Protects, true)]
    public void A_way_that_is_not_proven_or_not_safe_does_not_stop_it(RemedySafety safety, bool proven) =>
        Assert.Equal(VerdictKind.NeedsConfirmation, Kind(WithRemedy(SomePress.Sync(prune: true, effects: [SomePress.Database("pg")]), new Remedy("Do.", "Effect.", safety, proven))));

    [Fact]
    public void What_happens_at_the_next_sync_only_is_typed_too()
    {
        var verdict = Asks(SomePress.Point(effects: [SomePress.Database("pg")]));

        Assert.Equal("By itself it deletes nothing; the next sync would delete 1 database (50 Gi) with all data: pg (50Gi).", verdict.Sentence);
        Assert.Equal(["pg"], verdict.Typed.Items);
    }

    [Fact]
    public void Where_Argo_CD_and_Git_disagree_about_a_database_a_prune_is_refused()
    {
        var waiting = SomePress.Orders() with { Resources = [SomePress.Row("pg", "postgresql", "acid.zalan.do", prune: true)] };

        Assert.Equal("Argo CD lists postgresql pg as waiting for pruning, and Git as read here declares it: one of both is behind.", Refused(SomePress.Sync(waiting, prune: true, effects: [SomePress.Database("pg", EffectKind.Unchanged)])).Sentence);
        Assert.Equal(VerdictKind.Allowed, Kind(SomePress.Sync(waiting, effects: [SomePress.Database("pg", EffectKind.Unchanged)])));
    }

    [Fact]
    public async Task The_recorded_prune_is_refused_and_the_merge_named()
    {
        var verdict = Refused(await RecordedPress.SyncAsync(Incident, prune: true));

        Assert.StartsWith("It deletes 3 databases (120 Gi) with all data: postgres-general (50Gi), questdb-timeseries (50Gi) and redis-general (20Gi); there is a way that loses nothing", verdict.Sentence);
        Assert.StartsWith("Merge feature/db-general-instances into main, then sync platform-apps (it brings the new filter), then this one.", verdict.WouldAllow);
    }

    [Fact]
    public async Task The_recorded_plain_sync_keeps_them() =>
        Assert.StartsWith("No database and no volume is deleted; 3 databases (120 Gi) without a file stay: postgres-general", Allowed(await RecordedPress.SyncAsync(Incident, prune: false)).Sentence);

    [Fact]
    public async Task Pointing_at_the_branch_with_its_filter_keeps_them() =>
        Assert.Equal("No database and no volume is deleted or written anew.", Allowed(await RecordedPress.PointAsync(Incident, "feature/db-general-instances", new DirectoryOptions(false, "{agent-docs-*.yaml,*general.yaml}", "{README.md,*example*,*template*}"))).Sentence);

    private static Effect Claim(string name) => SomePress.Effect(name, EffectKind.Deleted, "PersistentVolumeClaim", size: "50Gi");

    private static Application With(string database) => SomePress.Orders() with { Resources = [SomePress.Row(database, "postgresql", "acid.zalan.do")] };

    private static GuardFacts WithRemedy(GuardFacts press, Remedy remedy) =>
        press.With(f => f with { Explanation = Some.Explanation(f.Key, Some.Cause(remedies: remedy) with { Resources = [SomePress.Database("pg").Key] }) });
}
