using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Shared.Words;

/// <summary>A piece of a text; a full commit id is a piece of its own.</summary>
public readonly record struct ShaPart(string Text, bool IsCommitId)
{
    /// <summary>What is shown: of a commit id the first seven digits.</summary>
    public string Shown => IsCommitId ? Text[..7] : Text;
}

/// <summary>Finds full commit ids in texts from outside, which nobody can read.</summary>
public static class ShaText
{
    /// <summary>The text in pieces; together they are the text again.</summary>
    public static IReadOnlyList<ShaPart> Split(string text)
    {
        List<ShaPart> parts = [];
        var plain = 0;
        for (var at = 0; at < text.Length; at = WordEnd(text, at) + 1)
        {
            var end = WordEnd(text, at);
            if (GitRef.IsCommitId(text[at..end]))
            {
                Add(parts, text[plain..at], false);
                Add(parts, text[at..end], true);
                plain = end;
            }
        }

        Add(parts, text[plain..], false);
        return parts;
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static void Add(List<ShaPart> parts, string text, bool isCommitId)
    {
        if (text.Length > 0)
        {
            parts.Add(new(text, isCommitId));
        }
    }
}
