namespace DbDashboard.Core.Causes.Recognition;

/// <summary>A command of Argo CD's repository server, as its error quotes it: <c>`kustomize build x` failed exit status 1: Error: …</c>.</summary>
/// <param name="Command">The command line.</param>
/// <param name="Failure">What follows <c>failed</c>: an exit status with the tool's output, or a timeout.</param>
public sealed record ToolCall(string Command, string Failure)
{
    private const string Failed = "` failed ";
    private const string Hint = "\n\nUse --debug flag";

    private static readonly string[] Timeouts = ["timeout after ", "fatal timeout after "];

    /// <summary>The program with what it was told to do: <c>helm template</c>.</summary>
    public string Tool => string.Join(' ', Command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2));

    /// <summary>The tool's error output without what surrounds it; null when it did not end by itself.</summary>
    public string? Output => Failure.StartsWith("exit status ", StringComparison.Ordinal) && Excerpt.After(Failure, ": ") is { } output ? Tail(output) : null;

    /// <summary>How long Argo CD waited before it ended the tool, as it says it (<c>1m30s</c>); null when the tool ended by itself.</summary>
    public string? TimedOutAfter => Array.Find(Timeouts, t => Failure.StartsWith(t, StringComparison.Ordinal)) is { } mark ? Excerpt.Word(Failure, mark)?.TrimEnd(':', '.', ',') : null;

    /// <summary>The first command that a text quotes; null when it quotes none that failed.</summary>
    public static ToolCall? Find(string text)
    {
        var start = text.IndexOf('`');
        var end = start < 0 ? -1 : text.IndexOf(Failed, start + 1, StringComparison.Ordinal);
        return end < 0 ? null : new(text[(start + 1)..end], text[(end + Failed.Length)..]);
    }

    /// <summary>Without the checkout's random folder and without the tool's hint about itself.</summary>
    public static string Tail(string output)
    {
        var end = output.IndexOf(Hint, StringComparison.Ordinal);
        var text = (end < 0 ? output : output[..end]).Replace("<path to cached source>/", "", StringComparison.Ordinal).Trim();
        return text.StartsWith("Error: ", StringComparison.Ordinal) ? text["Error: ".Length..] : text;
    }
}
