using CsCheck;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Planning;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Tests.Actions.Guards;

/// <summary>What has to hold whatever the world looks like.</summary>
public sealed class GuardPropertyTests
{
    private const int Tries = 1_500;

    [Fact]
    public void No_database_goes_without_its_name_typed_or_a_refusal() => AnyPress.All.Sample(
        facts =>
        {
            var verdicts = Verdicts(facts);
            var typed = ConfirmationRule.Of(facts, verdicts).Typed.Items;
            var lost = facts.Acts.Where(e => DataKinds.IsData(e.Key) && (e.Kind == EffectKind.Deleted || e.Replaced)).Select(e => e.Key);
            return IsRefused(verdicts) || lost.All(key => typed.Contains(key.Name) || IsTypedByItsDatabase(key, typed));
        },
        iter: Tries);

    [Fact]
    public void No_prune_and_no_switching_on_is_allowed_over_the_unknown() => AnyPress.All.Sample(
        facts => IsRefused(Verdicts(facts)) || facts.Effects is { Known: true } || !(facts.Draft.Write is ArgoCdWrite.Sync { Prune: true } || facts.Draft.Action.Id == "autosync-on"),
        iter: Tries);

    [Fact]
    public void Auto_sync_with_prune_is_never_switched_on_over_what_waits() => AnyPress.All.Sample(
        facts => IsRefused(Verdicts(facts)) || facts.Draft is not { Action.Id: "autosync-on", Assumed.SyncPolicy.Automated.Prune: true }
            || !(facts.Application!.Resources.Items.Any(facts.Application.WouldPrune) || facts.Effects!.Of(EffectKind.Deleted).Any()),
        iter: Tries);

    [Fact]
    public void Nothing_that_deletes_is_one_press() => AnyPress.All.Sample(
        facts =>
        {
            var verdicts = Verdicts(facts);
            return IsRefused(verdicts) || !facts.Acts.Any(e => e.Kind == EffectKind.Deleted) || ConfirmationRule.Of(facts, verdicts) is { Risk: Risk.High, ReasonRequired: true, Typed.Count: > 0 };
        },
        iter: Tries);

    [Fact]
    public void A_brake_is_stopped_only_where_there_is_nothing_to_brake() => AnyPress.All.Sample(
        facts => !facts.Draft.Action.IsBrake || !IsRefused(Verdicts(facts)) || facts.Application!.DeletionTimestamp is not null
            || (facts.Draft.Action.Id == "terminate" && facts.Application.OperationState is null),
        iter: Tries);

    [Fact]
    public void A_brake_is_a_press_and_a_reason_whatever_is_said() => AnyPress.All.Sample(
        facts => !facts.Draft.Action.IsBrake || ConfirmationRule.Of(facts, Verdicts(facts)) is { ReasonRequired: true, Typed.Count: 0, Risk: Risk.Medium },
        iter: Tries);

    [Fact]
    public void Whatever_is_said_is_a_sentence_with_evidence() => AnyPress.All.Sample(facts => GuardContractTests.AssertWellFormed(Verdicts(facts).Items), iter: Tries);

    /// <summary>As the planner asks.</summary>
    internal static EquatableList<Verdict> Verdicts(GuardFacts facts) => ActionSet.Guards
        .Where(guard => guard.Description.HoldsForBrakes || !facts.Draft.Action.IsBrake)
        .Select(guard => guard.Judge(facts))
        .OfType<Verdict>()
        .ToEquatableList();

    private static bool IsRefused(EquatableList<Verdict> verdicts) => verdicts.Items.Any(v => v.Kind == VerdictKind.Refused);

    private static bool IsTypedByItsDatabase(ResourceKey key, IEnumerable<string> typed) =>
        key.Kind == "PersistentVolumeClaim" && typed.Any(name => key.Name.Contains(name, StringComparison.Ordinal));
}
