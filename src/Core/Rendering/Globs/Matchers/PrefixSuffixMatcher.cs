using System.Text;

namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>text*text</c>; the two may overlap.</summary>
internal sealed class PrefixSuffixMatcher(string prefix, string suffix) : Matcher
{
    private readonly byte[] start = Encoding.UTF8.GetBytes(prefix);
    private readonly byte[] end = Encoding.UTF8.GetBytes(suffix);

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(1) && text.StartsWith(start) && text.EndsWith(end);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        if (!work.Charge(text.Length) || text.IndexOf(start) is not (>= 0 and var index))
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
