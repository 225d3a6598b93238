namespace DbDashboard.Core.Model;

/// <summary>Repository addresses as text that may be shown: what an Application writes may hold a password.</summary>
public static class RepositoryAddress
{
    private const int MaxLength = 256;

    /// <summary>
    /// The address without user name, password, query and fragment, on one line, at most 256 characters. It names the
    /// repository's source (<see cref="SourceId"/>) and its <see cref="RepositoryRefs"/>.
    /// </summary>
    public static string WithoutCredentials(string repoUrl)
    {
        var text = Plain(repoUrl);
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : scheme + 3;
        var query = text.AsSpan(start).IndexOfAny('?', '#');
        text = query < 0 ? text : text[..(start + query)];
        var at = text.LastIndexOf('@');
        text = at < start ? text : text[..start] + text[(at + 1)..];
        return text.Length <= MaxLength ? text : text[..(MaxLength - 1)] + "…";
    }

    private static string Plain(string text) => text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)]) : text;
}
