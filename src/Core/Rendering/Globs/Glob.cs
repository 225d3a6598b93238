using System.Text;
using DbDashboard.Core.Rendering.Globs.Matchers;

namespace DbDashboard.Core.Rendering.Globs;

public enum GlobAnswer
{
    No,
    Yes,

    /// <summary>Not computed: the pattern is over our caps, or the original matcher crashes on it.</summary>
    Unknown,
}

/// <summary>
/// A directory source's include or exclude pattern, matched as gobwas/glob 0.2.3 does without separators, its quirks included:
/// Argo CD decides by that library, so a cleaner matcher would be wrong. Work is bounded on any input.
/// </summary>
public sealed class Glob
{
    /// <summary>Longer patterns are not compiled (answers are Unknown).</summary>
    public const int MaxPatternLength = 8_192;

    /// <summary>
    /// Steps of one match. The dearest step that was found (the alternatives' lengths put together) takes about 100 ns, so a
    /// match ends after 10 ms, and after less than 100 ms on a machine that is nine times slower. Steps and not time: the
    /// answer must not depend on how busy the machine is. Patterns that people write take hundreds, the worst of the recorded
    /// answers 6,200.
    /// </summary>
    internal const int MatchBudget = 100_000;

    private const int CompileBudget = 500_000;

    private readonly Matcher? matcher;

    private Glob(string pattern, Matcher? matcher, string? error, string? unknown)
    {
        Pattern = pattern;
        this.matcher = matcher;
        Error = error;
        WhyUnknown = unknown;
    }

    public string Pattern { get; }

    /// <summary>Why the pattern does not compile; Argo CD then only logs, and nothing matches it. Null when it compiles.</summary>
    public string? Error { get; }

    /// <summary>Why every answer is Unknown; null when answers are to be had.</summary>
    public string? WhyUnknown { get; }

    public static Glob Compile(string pattern)
    {
        if (pattern.Length > MaxPatternLength)
        {
            return new(pattern, null, null, $"the pattern is longer than {MaxPatternLength} characters");
        }

        var (tokens, error) = new GlobLexer(pattern).Read();
        if (error is not null)
        {
            return new(pattern, null, error, null);
        }

        if (GlobParser.Parse(tokens) is not { } root)
        {
            return new(pattern, null, null, "the pattern nests too deeply");
        }

        var work = new GlobWork(CompileBudget);
        var compiled = new GlobCompiler(work).Compile(root);
        return work.Stopped ? new(pattern, null, null, work.Why) : new(pattern, compiled, null, null);
    }

    /// <param name="path">Relative to the source's path, <c>/</c>-separated.</param>
    public GlobAnswer Match(string path) => Match(path, null);

    /// <param name="all">What many matches may take together; null: no bound beside that of each.</param>
    internal GlobAnswer Match(string path, GlobWork? all)
    {
        if (Error is not null)
        {
            return GlobAnswer.No;
        }

        if (matcher is null || all is { Stopped: true })
        {
            return GlobAnswer.Unknown;
        }

        var work = new GlobWork(MatchBudget);
        var matches = matcher.Matches(Encoding.UTF8.GetBytes(path), work);
        all?.Charge(work.Spent);
        return work.Stopped ? GlobAnswer.Unknown : matches ? GlobAnswer.Yes : GlobAnswer.No;
    }
}
