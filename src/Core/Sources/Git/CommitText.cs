using System.Globalization;
using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Reads a commit object: headers, an empty line, the message.</summary>
internal static class CommitText
{
    private const int MaxText = 256;

    public static GitCommit Parse(string id, byte[] bytes)
    {
        var text = Decode(bytes);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = (end < 0 ? text : text[..end]).Split('\n');
        var message = end < 0 ? "" : text[(end + 2)..].TrimStart('\n');
        var author = Header(headers, "author ").FirstOrDefault() ?? "";
        var (name, email, at) = Signature(author);
        return new GitCommit(id, Cut(name), Cut(email), at, Cut(Subject(message)), Header(headers, "parent ").ToEquatableList());
    }

    /// <summary>The first paragraph in one line, as git shows it.</summary>
    private static string Subject(string message) => string.Join(' ', message.Split('\n').TakeWhile(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.TrimEnd()));

    /// <summary>One line, at most 256 characters, without control characters.</summary>
    public static string Cut(string text)
    {
        var line = new string([.. text.Take(MaxText + 1).Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return line.Length <= MaxText ? line : line[..(MaxText - 1)] + "…";
    }

    /// <summary>Seconds since 1970 as a time; nonsense is the earliest one.</summary>
    public static DateTimeOffset Time(string seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : DateTimeOffset.UnixEpoch;

    private static IEnumerable<string> Header(string[] headers, string name) =>
        headers.TakeWhile(h => h.Length > 0).Where(h => h.StartsWith(name, StringComparison.Ordinal)).Select(h => h[name.Length..]);

    /// <summary><c>Ada Platform &lt;ada@example.com&gt; 1754388000 +0000</c>.</summary>
    private static (string Name, string Email, DateTimeOffset At) Signature(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        var close = text.LastIndexOf('>');
        return open < 0 || close < open
            ? (text, "", DateTimeOffset.UnixEpoch)
            : (text[..open].Trim(), text[(open + 1)..close], Time(text[(close + 1)..].Trim().Split(' ')[0]));
    }

    private static string Decode(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains("\nencoding ISO-8859-1\n", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1.GetString(bytes) : text;
    }
}
