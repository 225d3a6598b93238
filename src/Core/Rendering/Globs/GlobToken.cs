namespace DbDashboard.Core.Rendering.Globs;

internal enum GlobTokenKind
{
    Text,
    Any,
    Super,
    Single,
    Comma,
    Open,
    Close,

    /// <summary><c>[abc]</c></summary>
    List,

    /// <summary><c>[a-c]</c></summary>
    Range,
}

/// <param name="Text">Literal text, the list's characters, or the range's two ends.</param>
/// <param name="Not">The class is negated by <c>!</c>.</param>
internal readonly record struct GlobToken(GlobTokenKind Kind, string Text = "", bool Not = false);
