using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class PlanSummaryTests
{
    [Fact]
    public void A_harmless_sync() => Assert.Equal("Changes 1 object. Deletes nothing.", Of(SomePress.Sync(effects: [SomePress.Kept, SomePress.Effect("a", EffectKind.Changed)])));

    [Fact]
    public void A_first_sync() => Assert.Equal("Creates 1 database (50 Gi) and 2 objects. Deletes nothing.", Of(SomePress.Sync(effects: [SomePress.Effect("a", EffectKind.Created), SomePress.Effect("b", EffectKind.Created), SomePress.Database("pg", EffectKind.Created)])));

    [Fact]
    public void Deletions_come_first_with_the_size_of_the_volumes() => Assert.Equal(
        "Deletes 3 databases and 3 volumes (120 Gi). Creates nothing.",
        Of(SomePress.Sync(prune: true, effects: [SomePress.Database("a"), SomePress.Database("b"), SomePress.Database("c"), Claim("a-0", "50Gi"), Claim("b-0", "50Gi"), Claim("c-0", "20Gi")])));

    [Fact]
    public void All_of_it() => Assert.Equal(
        "Deletes 1 object. Changes 1 application. Creates 1 object.",
        Of(SomePress.Sync(prune: true, effects: [SomePress.Effect("a", EffectKind.Deleted), SomePress.Effect("b", EffectKind.Created), SomePress.Effect("child", EffectKind.Changed, "Application", "argoproj.io")])));

    [Fact]
    public void Nothing_to_do() => Assert.Equal("Changes nothing. Deletes nothing.", Of(SomePress.Sync()));

    [Fact]
    public void What_may_change_is_not_promised() => Assert.Equal("May change 1 object. Deletes nothing.", Of(SomePress.Sync(effects: [SomePress.Effect("token", EffectKind.Unknown, "Secret")])));

    [Fact]
    public void A_new_source_does_nothing_by_itself() =>
        Assert.Equal("Changes nothing by itself; the next sync would delete 1 database (50 Gi) and create 1 object.", Of(SomePress.Point(effects: [SomePress.Database("pg"), SomePress.Effect("b", EffectKind.Created)])));

    [Fact]
    public void A_new_source_with_nothing_new() => Assert.Equal("Changes nothing by itself; the next sync would find nothing to do.", Of(SomePress.Point()));

    [Fact]
    public void No_objects_at_all() => Assert.Equal("Ends the running operation; what it has applied or deleted so far stays so.", Of(SomePress.Terminate()));

    [Fact]
    public void Terminate_names_who_began_what_and_when()
    {
        var operation = new Operation(true, null, true, false, [], "admin", false, 0, null, []);
        var state = new OperationState(OperationPhase.Running, "waiting", new(2026, 9, 14, 2, 14, 7, TimeSpan.Zero), null, operation, [], [], [], 0);

        Assert.Equal(
            "Ends the sync with prune by admin, begun 2026-09-14 02:14:07 UTC; what it has applied or deleted so far stays so.",
            Of(SomePress.Terminate(SomePress.Orders() with { OperationState = state })));
    }

    [Fact]
    public void Unknown_says_why()
    {
        var press = SomePress.Sync();

        Assert.Equal("What it would do is not known: Git does not answer.", Of(press with { Effects = press.Effects! with { Known = false, Why = "Git does not answer." } }));
        Assert.Equal("What it would do is not known: it was not computed.", Of(press with { Effects = null }));
    }

    [Fact]
    public void What_could_not_be_followed_stands_beside_the_numbers()
    {
        var press = SomePress.Sync();

        Assert.Equal("Changes nothing. Deletes nothing. What child would do is not known.", Of(press with { Effects = press.Effects! with { Proven = false, Why = "What child would do is not known." } }));
    }

    private static Effect Claim(string name, string size) => SomePress.Effect(name, EffectKind.Deleted, "PersistentVolumeClaim", size: size);

    private static string Of(GuardFacts press) => PlanSummary.Of(press.Draft, press.Effects, press.Application!);
}
