using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>What auto-sync makes of a comparison: it acts only on what is out of sync, prunes by the policy, and refuses to delete everything.</summary>
internal static class AutoSyncRules
{
    public static bool Prunes(Application application) => application.SyncPolicy.Automated is { Prune: true };

    /// <returns>The comparison, emptied when auto-sync would not act, with the reason.</returns>
    public static (Comparison Comparison, string? Note) Apply(Application application, Comparison comparison, bool asTracked)
    {
        if (!comparison.Known)
        {
            return (comparison, null);
        }

        if (asTracked && application.Sync == SyncStatus.Synced)
        {
            return (new([], comparison.LeftOver), "The application is in sync, so auto-sync has nothing to do.");
        }

        var deleted = comparison.Of(EffectKind.Deleted).ToList();
        return deleted.Count > 0 && deleted.Count == comparison.Effects.Count && application.SyncPolicy.Automated is not { AllowEmpty: true }
            ? (new([], deleted.Concat(comparison.LeftOver.Items).ToEquatableList()), "Auto-sync refuses to act, because it would delete everything (allowEmpty is off).")
            : (comparison, null);
    }
}
