using System.Text;

namespace DbDashboard.Core.Rendering.Globs.Matchers;

internal sealed class TextMatcher(string text) : Matcher
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);

    public string Text { get; } = text;

    public override int Length { get; } = Utf8.Count(Encoding.UTF8.GetBytes(text));

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(1) && text.SequenceEqual(bytes);

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work) =>
        work.Charge(text.Length) && text.IndexOf(bytes) is >= 0 and var index ? new(index, [bytes.Length]) : Occurrence.None;
}
