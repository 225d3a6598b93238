using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>Resources that differ and that no cause speaks of: said as such, so that a difference is never silent.</summary>
internal static class UnexplainedResources
{
    private const int Most = 20;

    public static IEnumerable<NotChecked> Of(Facts facts, EquatableList<Cause> causes)
    {
        if (!facts.IsOutOfSync())
        {
            yield break;
        }

        var explained = causes.Items.SelectMany(c => c.Resources.Items).ToHashSet();
        var details = facts.Details.ManagedResources.ValueIfKnown.Items.ToDictionary(m => m.Key);
        foreach (var resource in facts.Application.Resources.Items.Where(r => !r.Hook && r.Status is SyncStatus.OutOfSync or SyncStatus.Unknown && !explained.Contains(r.Key)).Take(Most))
        {
            yield return new NotChecked(null, $"Why {resource.Key.Kind} {resource.Key.Name} {(resource.RequiresPruning ? "waits for pruning" : "differs")}", Why(details.GetValueOrDefault(resource.Key)));
        }
    }

    private static string Why(ManagedResource? resource)
    {
        var fields = resource is { Live: not null, Target: not null } ? ResourceDrifts.Of(resource).Fields : [];
        return fields.Count == 0
            ? "no cause names it yet"
            : $"no cause names it yet; {Words.Names(fields.Items.Select(f => $"{f.Path} is {Value(f.Live)}, a sync wants {Value(f.Wanted)}{Owner(f)}"), 3)}";
    }

    private static string Owner(FieldDifference field) => field.Owner is { } owner ? $" (written by {Words.Cap(owner.Manager, 60)})" : "";

    private static string Value(string? json) => json is null ? "absent" : Words.Cap(json, 60);
}
