namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>One part of a compiled pattern. Texts are UTF-8 bytes, lengths are characters: the original mixes both, and its answers follow from that.</summary>
internal abstract class Matcher
{
    public const int UnknownLength = -1;

    /// <summary>How many characters it takes; <see cref="UnknownLength"/> when that varies.</summary>
    public virtual int Length => UnknownLength;

    /// <summary>Whether the whole text fits.</summary>
    public abstract bool Matches(ReadOnlySpan<byte> text, GlobWork work);

    public abstract Occurrence Find(ReadOnlySpan<byte> text, GlobWork work);
}
