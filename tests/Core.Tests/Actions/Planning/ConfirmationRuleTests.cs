using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Planning;

public sealed class ConfirmationRuleTests
{
    [Fact]
    public void A_harmless_sync_is_one_press() => Assert.Equal(
        new Confirmation(Risk.Low, false, [], null, "Sync 1 object"),
        ConfirmationRule.Of(SomePress.Sync(effects: [SomePress.Kept, SomePress.Effect("a", EffectKind.Changed)]), [Says(VerdictKind.Allowed)]));

    [Fact]
    public void The_highest_risk_of_what_asks_counts()
    {
        var confirmation = ConfirmationRule.Of(SomePress.Sync(), [Says(VerdictKind.NeedsConfirmation, Risk.Medium), Says(VerdictKind.Allowed, Risk.High)]);

        Assert.Equal((Risk.Medium, true), (confirmation.Risk, confirmation.ReasonRequired));
    }

    [Fact]
    public void What_several_want_typed_is_typed_once_each_and_the_first_says_why()
    {
        var confirmation = ConfirmationRule.Of(SomePress.Sync(), [Says(VerdictKind.NeedsConfirmation, Risk.High, "pg", "redis"), Says(VerdictKind.NeedsConfirmation, Risk.High, "pg", "orders")]);

        Assert.Equal(["pg", "redis", "orders"], confirmation.Typed.Items);
        Assert.Equal("It is so.", confirmation.TypedWhy);
    }

    [Fact]
    public void High_without_a_name_wants_the_applications() =>
        Assert.Equal(["orders"], ConfirmationRule.Of(SomePress.Sync(), [Says(VerdictKind.NeedsConfirmation, Risk.High)]).Typed.Items);

    [Fact]
    public void A_brake_is_a_press_and_a_reason() => Assert.Equal(
        new Confirmation(Risk.Medium, true, [], null, "Switch auto-sync off"),
        ConfirmationRule.Of(SomePress.AutoSyncOff(), [Says(VerdictKind.NeedsConfirmation, Risk.High, "orders")]));

    [Fact]
    public void The_button_names_deletions_first()
    {
        Assert.Equal("Delete 3 databases", Button(SomePress.Sync(prune: true, effects: [SomePress.Database("a"), SomePress.Database("b"), SomePress.Database("c"), SomePress.Effect("a-0", EffectKind.Deleted, "PersistentVolumeClaim"), SomePress.Effect("x", EffectKind.Created)])));
        Assert.Equal("Delete 1 database and 1 object", Button(SomePress.Sync(prune: true, effects: [SomePress.Database("a"), SomePress.Effect("x", EffectKind.Deleted)])));
    }

    [Fact]
    public void The_button_says_the_verb_and_the_count_or_the_name()
    {
        Assert.Equal("Sync 2 objects", Button(SomePress.Sync(effects: [SomePress.Effect("a", EffectKind.Changed), SomePress.Effect("x", EffectKind.Created)])));
        Assert.Equal("Sync orders", Button(SomePress.Sync()));
        var pruning = SomePress.Sync(prune: true);
        Assert.Equal("Sync orders with prune", Button(pruning with { Draft = pruning.Draft with { Verb = "Sync with prune" } }));
        Assert.Equal("Point at feature/x", Button(SomePress.Point(effects: [SomePress.Database("a")])));
        Assert.Equal("Switch auto-sync on", Button(SomePress.AutoSyncOn()));
        Assert.Equal("Refresh", Button(SomePress.Refresh()));
    }

    [Theory]
    [InlineData("120 Gi", "50Gi", "50Gi", "20Gi")]
    [InlineData("at least 50 Gi", "50Gi", null)]
    [InlineData("1536 Gi", "1.5Ti")]
    [InlineData("500 Mi", "524288k")]
    [InlineData(null, "big", null)]
    [InlineData(null, "99999999999999999999999999999999Gi")]
    public void Sizes_add_up(string? sum, params string?[] sizes) => Assert.Equal(sum, VolumeSize.Sum(sizes));

    private static string Button(GuardFacts press) => ConfirmationRule.Of(press, []).Button;

    private static Verdict Says(VerdictKind kind, Risk risk = Risk.Low, params string[] typed) => new("guard", kind, "It is so.", null, risk, [.. typed]);
}
