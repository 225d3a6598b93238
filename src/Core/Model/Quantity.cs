using System.Globalization;

namespace DbDashboard.Core.Model;

/// <summary>A quantity as Kubernetes writes it: <c>500m</c>, <c>50Gi</c>, <c>1e3</c>.</summary>
/// <param name="Value">The number that it stands for, of the unit without a suffix: cores, bytes.</param>
/// <param name="Suffix"><c>Gi</c>; <c>e</c> where an exponent stands; empty for a plain number.</param>
public readonly record struct Quantity(decimal Value, string Suffix)
{
    private const int MaxLength = 40;

    // What a decimal holds, nearly.
    private const decimal Largest = 7e28m;

    private static readonly Dictionary<string, decimal> Suffixes = new(StringComparer.Ordinal)
    {
        [""] = 1, ["n"] = 1e-9m, ["u"] = 1e-6m, ["m"] = 1e-3m, ["k"] = 1e3m, ["M"] = 1e6m, ["G"] = 1e9m, ["T"] = 1e12m, ["P"] = 1e15m, ["E"] = 1e18m,
        ["Ki"] = 1L << 10, ["Mi"] = 1L << 20, ["Gi"] = 1L << 30, ["Ti"] = 1L << 40, ["Pi"] = 1L << 50, ["Ei"] = 1L << 60,
    };

    /// <returns>Null when the text is no quantity, or a number too large to be told exactly (about 7e28).</returns>
    public static Quantity? Parse(string? text)
    {
        if (text is null or { Length: 0 or > MaxLength })
        {
            return null;
        }

        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '+' or '-').Count();
        var (number, suffix) = (text[..digits], text[digits..]);
        if (suffix is ['e' or 'E', _, ..] && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exponent))
        {
            return new(exponent, "e");
        }

        return Suffixes.TryGetValue(suffix, out var factor) && decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) && Math.Abs(parsed) < Largest / Math.Max(factor, 1)
            ? new(parsed * factor, suffix)
            : null;
    }

    /// <summary>Both are quantities, and the first is the smaller one.</summary>
    public static bool IsLess(string? one, string? other) => Parse(one) is { } first && Parse(other) is { } second && first.Value < second.Value;
}
