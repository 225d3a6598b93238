using System.Text;

namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary><c>*text*</c>, or a text that must not occur.</summary>
internal sealed class ContainsMatcher(string needle, bool not) : Matcher
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(needle);

    public override bool Matches(ReadOnlySpan<byte> text, GlobWork work) => work.Charge(text.Length) && text.IndexOf(bytes) >= 0 != not;

    public override Occurrence Find(ReadOnlySpan<byte> text, GlobWork work)
    {
        if (!work.Charge(text.Length) || (text.IndexOf(bytes) is var index && index < 0 && !not))
        {
            return Occurrence.None;
        }

        var offset = not ? 0 : index + bytes.Length;
        var end = not && index >= 0 ? index : text.Length;
        return new(0, [.. Utf8.Starts(text[offset..end], offset), end]);
    }
}
