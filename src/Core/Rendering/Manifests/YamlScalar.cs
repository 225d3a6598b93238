using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>What a plain scalar means in YAML 1.1 as Kubernetes' tools read it: <c>on</c> is true, <c>0x10</c> is 16, <c>010</c> is 8, a date is text.</summary>
internal static class YamlScalar
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");
    private static readonly HashSet<string> True = ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"];
    private static readonly HashSet<string> False = ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"];
    private static readonly HashSet<string> Null = ["", "~", "null", "Null", "NULL"];

    /// <returns>Null for YAML's null.</returns>
    public static JsonNode? Resolve(string text)
    {
        if (Null.Contains(text))
        {
            return null;
        }

        if (True.Contains(text) || False.Contains(text))
        {
            return JsonValue.Create(True.Contains(text));
        }

        return MayBeNumber(text) && Number(text.Replace("_", "", StringComparison.Ordinal)) is { } number ? number : JsonValue.Create(text);
    }

    private static bool MayBeNumber(string text) => char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.';

    private static JsonValue? Number(string text)
    {
        if (WholeNumber(text) is { } whole)
        {
            return whole;
        }

        return IsFloat(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? JsonValue.Create(value)
            : null;
    }

    private static JsonValue? WholeNumber(string text)
    {
        var negative = text[0] == '-';
        var digits = text[0] is '-' or '+' ? text[1..] : text;
        if (digits.Length == 0 || Magnitude(digits) is not { } magnitude)
        {
            return null;
        }

        if (!negative)
        {
            return magnitude <= long.MaxValue ? JsonValue.Create((long)magnitude) : JsonValue.Create(magnitude);
        }

        return magnitude <= 1UL << 63 ? JsonValue.Create(unchecked(-(long)magnitude)) : null;
    }

    private static ulong? Magnitude(string digits)
    {
        var (radix, rest) = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => (16, hex),
            ['0', 'o' or 'O', .. var octal] => (8, octal),
            ['0', 'b' or 'B', .. var binary] => (2, binary),
            ['0', _, ..] => (8, digits[1..]),
            _ => (10, digits),
        };
        return rest.Length == 0 ? null : Parse(rest, radix);
    }

    private static ulong? Parse(string digits, int radix)
    {
        UInt128 value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            value = (value * (uint)radix) + (uint)digit;
            if (digit >= radix || value > ulong.MaxValue)
            {
                return null;
            }
        }

        return (ulong)value;
    }

    // [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    private static bool IsFloat(string text)
    {
        var rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        var exponent = rest.IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? rest : rest[..exponent];
        var power = exponent < 0 ? "0" : rest[(exponent + 1)..].TrimStart("+-");
        return mantissa.Count('.') <= 1 && mantissa.ContainsAnyInRange('0', '9') && !mantissa.ContainsAnyExcept(DigitsAndPoint)
            && power.Length > 0 && !power.ContainsAnyExceptInRange('0', '9');
    }
}
