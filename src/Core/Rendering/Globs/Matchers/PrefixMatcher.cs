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
