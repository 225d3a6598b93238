namespace DbDashboard.Core.Databases;

/// <summary>
/// Words that thousands of objects have in common (<c>Running</c>, <c>10Gi</c>, a node's name) are held once. The table is small
/// and of fixed size: a word that is not in it takes the place of another. Thread-safe: at worst a word is held twice.
/// </summary>
internal static class CommonTexts
{
    private const int Longest = 64;

    private static readonly string?[] Held = new string?[2048];

    /// <summary>The same text; longer ones as they are.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest)
        {
            return text;
        }

        ref var place = ref Held[string.GetHashCode(text, StringComparison.Ordinal) & (Held.Length - 1)];
        if (Volatile.Read(ref place) is { } held && held == text)
        {
            return held;
        }

        Volatile.Write(ref place, text);
        return text;
    }
}
