using DbDashboard.Core.Drift;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>What Argo CD renders when it is asked anew, where that was asked.</summary>
internal static class SecondRender
{
    /// <summary>Three renders of one commit gave three values: what was applied, what is wanted, and what was asked for now.</summary>
    public static bool Differs(Facts facts, ResourceKey key, string pointer, ResourceStates states)
    {
        var rendered = facts.Details.Manifests.ValueIfKnown.Items.Select(ResourceStates.Parse)
            .Where(m => Text(FieldPath.Step(m, "kind")) == key.Kind && Text(FieldPath.Step(FieldPath.Step(m, "metadata"), "name")) == key.Name).ToList();
        return rendered is [{ } only] && (states with { Target = only }).InTarget(pointer) is { } again
            && !ResourceStates.Same(again, states.InTarget(pointer)) && !ResourceStates.Same(again, states.Live(pointer));
    }

    private static string? Text(System.Text.Json.JsonElement? value) => value is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : null;
}
