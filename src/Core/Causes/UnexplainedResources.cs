using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>Resources and fields that differ and that no cause speaks of: said as such, so that a difference is never silent.</summary>
internal static class UnexplainedResources
{
    private const int Most = 20;

    public static IEnumerable<NotChecked> Of(Facts facts, EquatableList<Cause> causes)
    {
        if (!facts.IsOutOfSync())
        {
            return [];
        }

        var whole = causes.Items.Where(c => c.Fields.Count == 0).SelectMany(c => c.Resources.Items).ToHashSet();
        var fields = causes.Items.SelectMany(c => c.Fields.Items).ToHashSet();
        var details = facts.Details.ManagedResources.ValueIfKnown.Items.ToDictionary(m => m.Key);
        return facts.Application.Resources.Items
            .Where(r => !r.Hook && r.Status is SyncStatus.OutOfSync or SyncStatus.Unknown && !whole.Contains(r.Key))
            .Select(r => Left(facts, r, details.GetValueOrDefault(r.Key), fields)).OfType<NotChecked>().Take(Most);
    }

    /// <summary>What of a resource nobody explains; null when every differing field has its cause.</summary>
    private static NotChecked? Left(Facts facts, ManagedResourceStatus resource, ManagedResource? managed, HashSet<ResourceField> explained)
    {
        var drift = managed is { Live: not null, Target: not null } ? ResourceDrifts.Of(managed) : null;
        var left = drift?.Fields.Items.Where(f => !explained.Contains(new(resource.Key, f.Path))).ToList() ?? [];
        if (left.Count == 0 && drift is { Fields.Count: > 0, Truncated: false })
        {
            return null;
        }

        var what = $"Why {resource.Key.Kind} {resource.Key.Name} {(resource.RequiresPruning ? "waits for pruning" : "differs")}";
        var why = left.Count == 0 ? (drift is { Truncated: true } ? "more differs than is compared field by field" : "no cause names it yet")
            : $"no cause names {(left.Count < drift!.Fields.Count ? "these fields" : "it")} yet; {Words.Names(left.Select(f => $"{f.Path} is {FieldWords.Value(f.Live)}, a sync wants {FieldWords.Value(f.Wanted)}{Owner(f)}"), 3)}{(drift.Truncated ? "; more fields differ than were compared" : "")}";
        return new NotChecked(null, what, Reason(facts, resource.Key, left) is { } reason ? $"{why}; {reason}" : why);
    }

    /// <summary>What is known of what has no cause.</summary>
    private static string? Reason(Facts facts, ResourceKey key, List<FieldDifference> left)
    {
        var origins = FieldVerdicts.Of(facts).Where(v => v.Resource.Key == key && left.Contains(v.Field)).Select(v => v.Origin).ToHashSet();
        return origins.Contains(FieldOrigin.NewInGit) ? "the last sync was of another revision, and no commit was found that changed it"
            : origins.Contains(FieldOrigin.Unknown) && RenderingTool.Of(facts) is { } tool ? $"{tool} renders it, so a changed parameter of the application may be the reason"
            : null;
    }

    private static string Owner(FieldDifference field) => field.Owner is { } owner ? $" (written by {Words.Cap(owner.Manager, 60)})" : "";
}
