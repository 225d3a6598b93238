using System.Text.Json;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Analysis;

/// <summary>Fields of the manifest that are gone from the live object. managedFields do not say who takes a field away.</summary>
internal static class RemovedFields
{
    // Written out in Git, left out by Kubernetes: no edit.
    private static readonly HashSet<string> Empty = ["null", "false", "0", "\"\"", "{}", "[]"];

    /// <summary>The person's tool that wrote to the object after the last sync; null when none is recorded.</summary>
    public static FieldManager? Writer(Facts facts, ManagedResource resource) =>
        resource.Managers.Items.Where(m => HumanTools.Is(m.Manager) && m.At > (Deployments.Last(facts.Application)?.DeployedAt ?? DateTimeOffset.MaxValue)).MaxBy(m => m.At);

    /// <summary>Absent, or a list that lost items and got none; a zero value is not missed.</summary>
    public static bool IsGone(FieldDifference field) => field.Wanted is { } wanted && !Empty.Contains(wanted) && (field.Live is null || IsShorter(field.Live, wanted));

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
