namespace DbDashboard.Core.Sources.Git;

/// <summary>What git's own words on standard error mean.</summary>
internal static class GitWords
{
    private static readonly string[] Damage =
    [
        "corrupt", "inflate", "is truncated", "garbage at end", "cannot be accessed", "bad object", "nonexistent object", "unable to unpack", "does not match index",
        "not a git repository", "unable to read tree", "unable to read", "cannot be read", "could not read", "broken ref", "bad ref", "bad config", "index file", "object file", "loose object", "hash mismatch", "unresolved deltas", "unable to parse", ".lock': File exists",
    ];

    private static readonly string[] NotThere =
        ["unknown revision", "bad revision", "not a valid object name", "invalid object name", "missing blob", "not our ref", "not a valid commit", "couldn't find remote ref"];

    public static GitException Failed(string verb, GitOutput output) =>
        new(Of(output.Error), $"git {verb} failed: {Short(output.Error)}");

    public static GitFailure Of(string error) =>
        Says(error, NotThere) ? GitFailure.Missing
        : Says(error, Damage) ? GitFailure.Damaged
        : GitFailure.Other;

    /// <summary>Git's last words that tell something, on one line, at most 300 characters.</summary>
    public static string Short(string error)
    {
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(l => l.StartsWith("fatal:", StringComparison.Ordinal))
            ?? lines.FirstOrDefault(l => l.StartsWith("error:", StringComparison.Ordinal))
            ?? lines.LastOrDefault() ?? "no reason given";
        var text = new string([.. line.Select(c => char.IsControl(c) ? ' ' : c)]);
        return text.Length <= 300 ? text : text[..300] + "…";
    }

    private static bool Says(string error, string[] words) => words.Any(w => error.Contains(w, StringComparison.OrdinalIgnoreCase));
}
