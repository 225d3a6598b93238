using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>Makes a text fit to be kept: no secret in it, on one line, not longer than allowed.</summary>
public static class AuditText
{
    /// <summary>More than this is not looked at: what is kept is far shorter.</summary>
    private const int Longest = 4 * AuditLimits.Trail;

    /// <param name="longest">In characters; a longer text ends with <c>…</c>.</param>
    public static string Clean(string text, int longest) => Redaction.Cut(Redaction.OneLine(Redaction.HideSecrets(Head(text))), longest);

    private static string Head(string text) => text.Length <= Longest ? text : text[..Longest];
}
