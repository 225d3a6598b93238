using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>A repository's address that is safe to give to git: parsed, of a known scheme, free of credentials.</summary>
/// <param name="Url">As the Application writes it, without credentials.</param>
internal sealed record GitAddress(string Url, AllowedHost Place)
{
    private const int MaxLength = 256;

    /// <summary>The last part of the path: <c>platform.git</c>.</summary>
    public string Name => Url.TrimEnd('/') is var url ? url[(url.LastIndexOf('/') + 1)..] : Url;

    /// <exception cref="GitException">It must not be given to git; the reason shows no credentials.</exception>
    public static GitAddress Parse(string repoUrl)
    {
        var shown = RepositoryAddress.WithoutCredentials(repoUrl);
        if (repoUrl.StartsWith('-') || repoUrl.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\') || shown.Length >= MaxLength)
        {
            throw Refused($"'{shown}' is no repository address");
        }

        if (IsSsh(repoUrl))
        {
            throw Refused($"{shown} is an ssh address; only https is read: name the repository by its https address in the Application to have it checked");
        }

        if (!Uri.TryCreate(repoUrl, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || !repoUrl.StartsWith(uri.Scheme + "://", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused($"'{shown}' is not read: only https (and http where it is listed in Git:AllowedHosts)");
        }

        return IsPlain(shown, uri) && uri is { Query.Length: 0, Fragment.Length: 0 }
            ? new GitAddress(shown, AllowedHost.Of(uri))
            : throw Refused($"{shown} is not read: an address has a plain host name, no query, no fragment and no @ in its path");
    }

    /// <summary>
    /// True when nobody can read it in two ways: the host is written in plain letters, and what stays without
    /// credentials leads to the same place.
    /// </summary>
    private static bool IsPlain(string shown, Uri uri)
    {
        var authority = shown[(uri.Scheme.Length + 3)..].Split('/')[0];
        return authority.Length > 0
            && authority.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':' or '[' or ']' or '_')
            && Uri.TryCreate(shown, UriKind.Absolute, out var again)
            && AllowedHost.Of(again) == AllowedHost.Of(uri)
            && again.AbsolutePath == uri.AbsolutePath;
    }

    /// <summary><c>ssh://host/path</c>, or <c>git@host:path</c> without any scheme.</summary>
    private static bool IsSsh(string text) =>
        text.StartsWith("ssh://", StringComparison.OrdinalIgnoreCase)
        || (!text.Contains("::", StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal) && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.IndexOf(':', StringComparison.Ordinal) > at);

    private static GitException Refused(string why) => new(GitFailure.Refused, why);
}
