using System.Globalization;
using System.Text.Json;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Kubernetes quantities: <c>2000m</c> is <c>2</c>, <c>1024Mi</c> is <c>1Gi</c>.</summary>
internal static class Quantity
{
    private const int MaxLength = 40;

    // What a decimal holds, nearly.
    private const decimal Largest = 7e28m;

    private static readonly Dictionary<string, decimal> Suffixes = new()
    {
        [""] = 1, ["n"] = 1e-9m, ["u"] = 1e-6m, ["m"] = 1e-3m, ["k"] = 1e3m, ["M"] = 1e6m, ["G"] = 1e9m, ["T"] = 1e12m, ["P"] = 1e15m, ["E"] = 1e18m,
        ["Ki"] = 1L << 10, ["Mi"] = 1L << 20, ["Gi"] = 1L << 30, ["Ti"] = 1L << 40, ["Pi"] = 1L << 50, ["Ei"] = 1L << 60,
    };

    // Where a number without a suffix is a quantity and no version or text.
    private static readonly string[] Places = ["resources", "requests", "limits", "storage", "size", "capacity", "hard", "cpu", "memory"];

    public static bool AreEqual(string path, JsonElement left, JsonElement right)
    {
        if (Parse(left) is not { } first || Parse(right) is not { } second || first.Value != second.Value)
        {
            return false;
        }

        return first.Suffix.Length > 0 || second.Suffix.Length > 0 || left.ValueKind != right.ValueKind
            || path.Split('/').Any(s => Places.Contains(s, StringComparer.OrdinalIgnoreCase));
    }

    private static (decimal Value, string Suffix)? Parse(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '+' or '-').Count();
        var (number, suffix) = (text[..digits], text[digits..]);
        if (suffix is ['e' or 'E', _, ..] && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exponent))
        {
            return (exponent, "e");
        }

        return Suffixes.TryGetValue(suffix, out var factor) && decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) && Math.Abs(parsed) < Largest / Math.Max(factor, 1)
            ? (parsed * factor, suffix)
            : null;
    }
}
