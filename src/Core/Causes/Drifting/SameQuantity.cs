using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Two ways to write one quantity: <c>2000m</c> is <c>2</c>, <c>1024Mi</c> is <c>1Gi</c>.</summary>
internal static class SameQuantity
{
    // Where a number without a suffix is a quantity and no version or text.
    private static readonly string[] Places = ["resources", "requests", "limits", "storage", "size", "capacity", "hard", "cpu", "memory"];

    public static bool AreEqual(string path, JsonElement left, JsonElement right)
    {
        if (Quantity.Parse(Text(left)) is not { } first || Quantity.Parse(Text(right)) is not { } second || first.Value != second.Value)
        {
            return false;
        }

        return first.Suffix.Length > 0 || second.Suffix.Length > 0 || left.ValueKind != right.ValueKind
            || path.Split('/').Any(s => Places.Contains(s, StringComparer.OrdinalIgnoreCase));
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
