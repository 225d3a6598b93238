namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Takes secrets out of texts that come from outside: passwords in addresses, bearer tokens.</summary>
public static class UntrustedText
{
    private const string Hidden = "***";

    /// <summary>An address without its password: <c>https://user:secret@host/x</c> becomes <c>https://host/x</c>. A user name alone stays.</summary>
    public static string WithoutPassword(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3)
        {
            return address;
        }

        var end = address.AsSpan(start).IndexOfAny("/?# ");
        var authority = end < 0 ? address.AsSpan(start) : address.AsSpan(start, end);
        var at = authority.LastIndexOf('@');
        return at >= 0 && authority[..at].Contains(':') ? address.Remove(start, at + 1) : address;
    }

    /// <summary>A message as it may be shown and logged: passwords in addresses and tokens are hidden, and it is at most <paramref name="longest"/> characters long.</summary>
    public static string ForDisplay(string message, int longest = 2000)
    {
        var cut = message.Length > longest ? string.Concat(message.AsSpan(0, longest), "…") : message;
        if (!cut.Contains("://", StringComparison.Ordinal) && !cut.Contains("eyJ", StringComparison.Ordinal) && !cut.Contains("earer ", StringComparison.Ordinal))
        {
            return cut;
        }

        var words = cut.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Clean(words[i], i > 0 ? words[i - 1] : "");
        }

        return string.Join(' ', words);
    }

    private static string Clean(string word, string before)
    {
        if (before.EndsWith("earer", StringComparison.Ordinal))
        {
            return Hidden;
        }

        var token = word.IndexOf("eyJ", StringComparison.Ordinal);
        var clean = token >= 0 && word.Length - token > 20 ? string.Concat(word.AsSpan(0, token), Hidden) : word;
        return WithoutPassword(clean);
    }
}
