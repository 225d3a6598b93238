using System.Globalization;

namespace DbDashboard.Core.Databases.Lint.Rules;

/// <summary>Quantities as Kubernetes writes them: <c>500m</c>, <c>50Gi</c>, <c>1e3</c>.</summary>
internal static class Quantity
{
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["n"] = 1e-9, ["u"] = 1e-6, ["m"] = 1e-3, [""] = 1, ["k"] = 1e3, ["K"] = 1e3, ["M"] = 1e6, ["G"] = 1e9, ["T"] = 1e12, ["P"] = 1e15, ["E"] = 1e18,
        ["Ki"] = 1024, ["Mi"] = 1048576, ["Gi"] = 1073741824, ["Ti"] = 1099511627776, ["Pi"] = 1125899906842624, ["Ei"] = 1152921504606846976,
    };

    /// <returns>Null when the text is no quantity.</returns>
    public static double? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var unit = text.AsSpan().TrimEnd("nukKmMGTPEi").Length;
        return Units.TryGetValue(text[unit..], out var factor) && double.TryParse(text.AsSpan(0, unit), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number * factor
            : null;
    }

    /// <summary>Both are quantities, and the first is the smaller one.</summary>
    public static bool IsLess(string? one, string? other) => Parse(one) is { } first && Parse(other) is { } second && first < second;
}
