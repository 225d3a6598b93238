using System.Text.Json;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>
/// Fields that the last sync applied and that are gone from the live object. managedFields do not say who takes a field away, so
/// what the schema of a custom resource, or Kubernetes itself, would drop as well is left out.
/// </summary>
internal static class RemovedFields
{
    // Written out in Git, left out by Kubernetes: no edit.
    private static readonly HashSet<string> Empty = ["null", "false", "0", "\"\"", "{}", "[]"];

    public static IReadOnlyList<FieldDifference> Of(Facts facts, ManagedResource resource) => !WasApplied(facts) ? [] :
        [.. ResourceDrifts.Of(resource).Fields.Items.Where(f => IsGone(f) && (!ApiGroups.IsCustom(resource.Key.Group) || IsMark(f.Path) || Writer(facts, resource) is not null))];

    /// <summary>The person's tool that wrote to the object after the last sync; null when none is recorded.</summary>
    public static FieldManager? Writer(Facts facts, ManagedResource resource) =>
        resource.Managers.Items.Where(m => HumanTools.Is(m.Manager) && m.At > (Deployments.Last(facts.Application)?.DeployedAt ?? DateTimeOffset.MaxValue)).MaxBy(m => m.At);

    /// <summary>The last sync was of what is compared now, so every field of the manifest was applied.</summary>
    private static bool WasApplied(Facts facts) =>
        Deployments.Last(facts.Application) is { } last && last.Revisions.Count > 0 && last.Revisions == facts.Application.Revisions && facts.FailedOnComparedRevision() is null;

    private static bool IsMark(string path) => path.StartsWith("/metadata/labels/", StringComparison.Ordinal) || path.StartsWith("/metadata/annotations/", StringComparison.Ordinal);

    private static bool IsGone(FieldDifference field) => field.Wanted is { } wanted && !Empty.Contains(wanted) && (field.Live is null || IsShorter(field.Live, wanted));

    /// <summary>A list that lost items and got none.</summary>
    private static bool IsShorter(string live, string wanted)
    {
        if (live is not ['[', ..] || wanted is not ['[', ..])
        {
            return false;
        }

        try
        {
            using var left = JsonDocument.Parse(live);
            using var right = JsonDocument.Parse(wanted);
            var all = right.RootElement.EnumerateArray().ToList();
            return left.RootElement.GetArrayLength() < all.Count && left.RootElement.EnumerateArray().All(item => all.Exists(other => JsonElement.DeepEquals(item, other)));
        }
        catch (JsonException)
        {
            // A masked or cut value: who can say what it lost.
            return false;
        }
    }
}
