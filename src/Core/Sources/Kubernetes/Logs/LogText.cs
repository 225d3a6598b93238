using System.Text.RegularExpressions;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Kubernetes.Logs;

/// <summary>Makes the lines of one log fit to be shown, in their order: a private key goes over many lines and is hidden whole.</summary>
internal sealed partial class LogText
{
    private bool inKey;

    public string Of(string line)
    {
        var (hide, ends) = (inKey, line.Contains("-----END ", StringComparison.Ordinal));
        inKey = !ends && (inKey || KeyBegins.IsMatch(line));
        return hide ? "***" : Redaction.Cut(Redaction.OneLine(Redaction.HideSecrets(Colour.Replace(line, "").Replace("\t", "    ", StringComparison.Ordinal))), PodLog.LongestLine);
    }

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----", RegexOptions.NonBacktracking)]
    private static partial Regex KeyBegins { get; }

    /// <summary>What a program writes to colour its lines in a terminal.</summary>
    [GeneratedRegex(@"\x1b\[[0-9;]{0,32}m", RegexOptions.NonBacktracking)]
    private static partial Regex Colour { get; }
}
