using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says in one line which commit made a cause.</summary>
public static class CulpritWords
{
    /// <summary>Who and what, without the time: <c>9ac1e02 by Ada on main deleted orders.yaml (Tidy up). Still right on feature/x.</c></summary>
    public static string Sentence(Culprit culprit) => culprit.Commit is { } commit
        ? $"{commit.ShortId} by {Words.Cap(commit.Author, 60)}{On(culprit)} {Words.Cap(culprit.Act, 300)}{Message(commit)}.{Right(culprit)}"
        : Words.Sentence($"Who {Words.Cap(culprit.Act, 300)} is not known: {culprit.Why ?? "Git was not read"}");

    private static string On(Culprit culprit) => culprit switch
    {
        { Revision: "" } or { OnRevision: null } => "",
        { OnRevision: true } => $" on {Words.Short(culprit.Revision)}",
        _ => $", not on {Words.Short(culprit.Revision)},",
    };

    private static string Message(GitCommit commit) => commit.Subject.Trim() is { Length: > 0 } subject ? $" ({Words.Cap(subject, 120).TrimEnd('.')})" : "";

    private static string Right(Culprit culprit) => culprit.StillRight is { } place ? $" Still right {place}." : "";
}
