using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Core.Actions.Guards;

/// <summary>Questions that many guards ask of a press.</summary>
internal static class PressQuestions
{
    private const string AutoSyncOn = "autosync-on";

    public static string Name(this GuardFacts facts) => facts.Draft.Ask.Target.Name;

    public static bool IsSync(this GuardFacts facts) => facts.Draft.Write is ArgoCdWrite.Sync;

    public static bool IsAutoSyncOn(this GuardFacts facts) => facts.Draft.Action.Id == AutoSyncOn;

    public static bool IsPatch(this GuardFacts facts) => facts.Draft.Write is ArgoCdWrite.PatchApplication or ArgoCdWrite.MergePatch or ArgoCdWrite.PutSpec;

    /// <summary>It only brings forward what Argo CD does by itself every few minutes.</summary>
    public static bool IsRefresh(this GuardFacts facts) => facts.Draft.Write is ArgoCdWrite.Refresh;

    /// <summary>Argo CD acts by itself because of this press: auto-sync is switched on, or is on where a source changes.</summary>
    public static bool ActsByItself(this GuardFacts facts) => facts.IsAutoSyncOn() || (facts.Draft is { ActsNow: true, Scenario: not null } && facts.IsPatch());

    /// <summary>What nothing declares goes by this press.</summary>
    public static bool Prunes(this GuardFacts facts) => facts.Draft switch
    {
        { Write: ArgoCdWrite.Sync sync } => sync.Prune,
        { ActsNow: true, Scenario.Prune: true } => true,
        _ => facts.ActsByItself() && (facts.Draft.Assumed ?? facts.Application)?.SyncPolicy.Automated is { Prune: true },
    };

    /// <summary>What Argo CD lists as waiting for pruning and no option protects; hooks never are.</summary>
    public static IReadOnlyList<ResourceKey> Waiting(this GuardFacts facts)
    {
        if (facts.Application is not { } application)
        {
            return [];
        }

        var seen = new Facts { Application = application, Now = facts.Facts.Now, Details = facts.Facts.Details, Instance = facts.Facts.Instance };
        return [.. seen.PendingPrunes().Select(row => row.Key).Where(key => !seen.IsProtected(key))];
    }

    /// <summary>Gone or written anew, with what it holds.</summary>
    public static bool LosesData(this Effect effect) => (effect.Kind == EffectKind.Deleted || effect.Replaced) && (effect.IsData || DataKinds.IsData(effect.Key));

    public static Evidence Read(this GuardFacts facts, string text) => new(text, "Argo CD application", facts.Facts.Application.At ?? facts.Facts.ArgoCd?.LastSeen);

    public static Evidence Computed(this GuardFacts facts, string text) => new(text, "Git and Argo CD managed-resources", facts.Effects?.At ?? facts.Facts.Now);
}
