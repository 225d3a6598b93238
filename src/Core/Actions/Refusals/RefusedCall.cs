using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Refusals;

/// <summary>A refused request: what was asked, and Argo CD's answer. Its words are untrusted: they are searched plainly, never equalled.</summary>
/// <param name="Verb">What was tried, for a sentence: <c>sync</c>, <c>change</c>.</param>
/// <param name="Application">The application's name.</param>
/// <param name="Words">Argo CD's message.</param>
public sealed record RefusedCall(string Verb, string Application, string Project, int Status, string Words)
{
    public string Quoted => Causes.Wording.Words.Cap(Words, 300);

    public static RefusedCall Of(ArgoCdWrite write, ArgoCdWriteOutcome.Refused refused) =>
        new(VerbOf(write), write.Application.Name, write.Project, refused.Status, refused.Message);

    public bool Says(string words) => Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between two texts, capped for a sentence; null when they are not there.</summary>
    public string? Between(string start, string end)
    {
        var from = Words.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        var to = from < 0 ? -1 : Words.IndexOf(end, from + start.Length, StringComparison.OrdinalIgnoreCase);
        return to < 0 ? null : Causes.Wording.Words.Cap(Words[(from + start.Length)..to], 200);
    }

    /// <summary>What stands after a text, up to the end; null when it is not there.</summary>
    public string? After(string start)
    {
        var from = Words.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        return from < 0 ? null : Causes.Wording.Words.Cap(Words[(from + start.Length)..], 300);
    }

    private static string VerbOf(ArgoCdWrite write) => write switch
    {
        ArgoCdWrite.Sync => "sync",
        ArgoCdWrite.Terminate => "terminate the operation of",
        ArgoCdWrite.Refresh => "refresh",
        _ => "change",
    };
}
