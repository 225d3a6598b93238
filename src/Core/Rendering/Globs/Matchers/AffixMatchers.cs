using System.Text;

namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>text*</c></summary>
internal sealed class PrefixMatcher(string prefix) : Matcher
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(prefix);

    public string Text { get; } = prefix;

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(1) && text.StartsWith(bytes);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) =>
        work.Charge(text.Length) && text.IndexOf(bytes) is >= 0 and var index
            ? new(index, [bytes.Length, .. Utf8.Ends(text[(index + bytes.Length)..], bytes.Length)])
            : Occurrence.None;
}

/// <summary><c>*text</c></summary>
internal sealed class SuffixMatcher(string suffix) : Matcher
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(suffix);

    public string Text { get; } = suffix;

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(1) && text.EndsWith(bytes);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) =>
        work.Charge(text.Length) && text.IndexOf(bytes) is >= 0 and var index ? new(0, [index + bytes.Length]) : Occurrence.None;
}

/// <summary><c>text*text</c>; the two may overlap.</summary>
internal sealed class PrefixSuffixMatcher(string prefix, string suffix) : Matcher
{
    private readonly byte[] start = Encoding.UTF8.GetBytes(prefix);
    private readonly byte[] end = Encoding.UTF8.GetBytes(suffix);

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(1) && text.StartsWith(start) && text.EndsWith(end);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        var index = text.IndexOf(start);
        if (index < 0)
        {
            return Occurrence.None;
        }

        List<int> lengths = [];
        for (var rest = text[index..]; work.Charge(rest.Length) && rest.LastIndexOf(end) is >= 0 and var at; rest = rest[..at])
        {
            lengths.Insert(0, at + end.Length);
        }

        return lengths.Count == 0 ? Occurrence.None : new(index, lengths);
    }
}

/// <summary><c>*text*</c>, or a text that must not occur.</summary>
internal sealed class ContainsMatcher(string needle, bool not) : Matcher
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(needle);

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(text.Length) && text.IndexOf(bytes) >= 0 != not;

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        var index = text.IndexOf(bytes);
        if (!work.Charge(text.Length) || (index < 0 && !not))
        {
            return Occurrence.None;
        }

        var offset = not ? 0 : index + bytes.Length;
        var end = not && index >= 0 ? index : text.Length;
        return new(0, [.. Utf8.Starts(text[offset..end], offset), end]);
    }
}
