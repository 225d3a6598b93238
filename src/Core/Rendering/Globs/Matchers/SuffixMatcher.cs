using System.Text;

namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>*text</c></summary>
internal sealed class SuffixMatcher(string suffix) : Matcher
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(suffix);

    public string Text { get; } = suffix;

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(1) && text.EndsWith(bytes);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) =>
        work.Charge(text.Length) && text.IndexOf(bytes) is >= 0 and var index ? new(0, [index + bytes.Length]) : Occurrence.None;
}
