using System.Text.RegularExpressions;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Drift;

/// <summary>Names and shapes of secrets. Linear-time matching only: the texts are untrusted.</summary>
public static partial class SecretWords
{
    /// <summary>True for keys under which secrets stand: <c>password</c>, <c>API_TOKEN</c>, <c>privateKey</c>; false for names of secrets (<c>secretName</c>).</summary>
    public static bool IsSecretName(string name) => SecretName.IsMatch(name) && !Reference.IsMatch(name);

    /// <summary>True for values that look like a secret wherever they stand: PEM, tokens of known shapes, addresses and arguments with a password.</summary>
    public static bool LooksSecret(string value) => Redaction.HoldsToken(value) || SecretValue.IsMatch(value);

    /// <summary>True for a flag whose value is the next argument: <c>--password</c>, <c>-token</c>.</summary>
    public static bool IsSecretFlag(string argument) => argument.StartsWith('-') && !argument.Contains('=') && IsSecretName(argument);

    [GeneratedRegex("passw(or)?d|passphrase|secret|token|api[-_.]?key|private[-_.]?key|access[-_.]?key|credential|connection[-_.]?string|^dsn$|_dsn$|^pwd$|_pwd$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretName { get; }

    [GeneratedRegex("(name|names|ref|refs|keyref|selector|mount|mounts|path|paths|file|version|enabled|ttl|rotation|length)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reference { get; }

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY|://[^/\\s:@]*:[^/\\s@]+@|[^\\s:@/]+:[^\\s@/]+@(tcp|unix)\\(|(passw(or)?d|pwd|passphrase|secret|token|(api|access|private)[-_]?key)\\\\?[\"']?\\s*[=:]\\s*\\S|\\bBearer\\s+\\S{8,}|^\\+{8,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretValue { get; }
}
