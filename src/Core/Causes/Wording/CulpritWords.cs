using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Wording;

/// <summary>Says in one line which commit made a cause.</summary>
public static class CulpritWords
{
    /// <summary>Who and what, without the time: <c>9ac1e02 by Ada on main deleted orders.yaml (Tidy up). Still right on feature/x.</c></summary>
    public static string Sentence(Culprit culprit) => culprit.Commit is { } commit
        ? $"{commit.ShortId} by {Words.Cap(commit.Author, 60)}{On(culprit)} {Words.Cap(culprit.Act, 300)}{Message(commit)}.{Right(culprit)}"
        : Words.Sentence($"Who {Words.Cap(culprit.Act, 300)} is not known: {culprit.Why ?? "Git was not read"}");

    /// <summary>The same beside the cause's own sentence: only what that does not say, and the commit's id to find it by.</summary>
    public static CulpritLine Beside(Culprit culprit, string sentence)
    {
        if (culprit.Commit is not { } commit)
        {
            return new(Sentence(culprit), false, "");
        }

        var told = sentence.Contains(commit.ShortId, StringComparison.Ordinal);
        var author = $" by {Words.Cap(commit.Author, 60)}";
        var named = told && sentence.Contains(commit.ShortId + author, StringComparison.Ordinal);
        var act = told ? "" : $": {Words.Cap(culprit.Act, 300)}";
        return new($"{commit.ShortId}{(named ? "" : author)}{On(culprit).TrimEnd(',')}", !named, $"{act}{Message(commit)}.{Right(culprit)}");
    }

    private static string On(Culprit culprit) => culprit switch
    {
        { Revision: "" } or { OnRevision: null } => "",
        { OnRevision: true } => $" on {Words.Short(culprit.Revision)}",
        _ => $", not on {Words.Short(culprit.Revision)},",
    };

    private static string Message(GitCommit commit) => commit.Subject.Trim() is { Length: > 0 } subject ? $" ({Words.Cap(subject, 120).TrimEnd('.')})" : "";

    private static string Right(Culprit culprit) => culprit.StillRight is { } place ? $" Still right {place}." : "";
}

/// <summary>The line of a commit under the sentence of its cause, open where its age belongs: <c>9ac1e02 by Ada on main</c>, 3 d ago, <c>: deleted orders.yaml (Tidy up). Still right on feature/x.</c></summary>
/// <param name="Aged">False: the sentence above says when, or nothing is known.</param>
public sealed record CulpritLine(string Start, bool Aged, string End);
