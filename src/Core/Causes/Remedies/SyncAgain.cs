namespace DbDashboard.Core.Causes.Remedies;

/// <summary>What comes after a fix: a sync that deletes nothing.</summary>
internal static class SyncAgain
{
    /// <param name="fix">The imperative clause before it, without its end.</param>
    /// <param name="effect">What the fix changes; null when it is done in Git.</param>
    public static Remedy After(Facts facts, string fix, string? effect = null, params IEnumerable<CopyableCommand> commands) => new(
        $"{fix}, then sync {facts.Application.Key.Name} without prune.",
        effect ?? "The sync applies what differs and deletes nothing.", RemedySafety.NeedsCare, Action: "sync", Commands: [.. commands]);

    /// <summary>A look that changes nothing.</summary>
    public static Remedy Look(string text, string label, string command) => new(text, "Only reads.", RemedySafety.Safe, Commands: [new CopyableCommand(label, command, "shell")]);
}
