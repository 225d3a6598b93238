using System.Globalization;

namespace DbDashboard.Core.Databases.Lint.Parts;

/// <summary>Writes a quantity as Kubernetes writes it back: the largest unit that leaves a whole number.</summary>
internal static class CanonicalQuantity
{
    private static readonly string[] Binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    private static readonly string[] Decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

    /// <returns>Null when the text is no quantity, is written with an exponent, or has more digits than are told apart here.</returns>
    public static string? Of(string text)
    {
        var digits = text.AsSpan().TrimEnd("nukKmMGTPEi").Length;
        var (unit, isBinary) = (text[digits..], text.EndsWith('i'));
        var power = Array.IndexOf(isBinary ? Binary : Decimal, unit);
        if (power < 0 || !decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1_000_000_000)
        {
            return null;
        }

        if (!isBinary)
        {
            return Largest(number, power, 1000, Decimal);
        }

        // Below 1024, or with a fraction of a byte, it is written in decimal units.
        var bytes = number * (decimal)Math.Pow(1024, power);
        return Math.Abs(bytes) < 1024 || bytes != decimal.Truncate(bytes) ? Largest(bytes, Array.IndexOf(Decimal, ""), 1000, Decimal) : Largest(bytes, 0, 1024, Binary);
    }

    private static string? Largest(decimal number, int power, int step, string[] units)
    {
        for (; number != decimal.Truncate(number); power--)
        {
            if (power == 0)
            {
                return null;
            }

            number *= step;
        }

        for (; number != 0 && number % step == 0 && power < units.Length - 1; power++)
        {
            number /= step;
        }

        return number == 0 ? "0" : $"{number.ToString("0", CultureInfo.InvariantCulture)}{units[power]}";
    }
}
