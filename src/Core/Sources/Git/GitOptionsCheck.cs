namespace DbDashboard.Core.Sources.Git;

/// <summary>What is wrong with the section <c>Git</c>, each with its key.</summary>
public static class GitOptionsCheck
{
    public static IEnumerable<string> Faults(GitOptions options) =>
        [.. Hosts(options), .. Credentials(options), .. Cache(options), .. Poll(options)];

    private static IEnumerable<string> Hosts(GitOptions options) =>
        from host in options.AllowedHosts.Index()
        where AllowedHost.TryParse(host.Item) is null
        select $"Git:AllowedHosts:{host.Index}: '{RepositoryText(host.Item)}' is no host; write github.com, git.example.com:8443 or http://127.0.0.1:3000";

    private static IEnumerable<string> Credentials(GitOptions options) =>
        options.Credentials.Index().SelectMany(c => Credential($"Git:Credentials:{c.Index}", c.Item));

    private static IEnumerable<string> Credential(string key, GitCredential credential)
    {
        if (!Uri.TryCreate(credential.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0)
        {
            yield return $"{key}:Url: '{RepositoryText(credential.Url)}' must begin with https:// or http:// and hold no user name";
        }

        if (credential.Username.Contains(':', StringComparison.Ordinal) || credential.Username.Any(char.IsControl))
        {
            yield return $"{key}:Username: must hold neither a colon nor control characters";
        }

        if (!File.Exists(credential.PasswordFile))
        {
            yield return $"{key}:PasswordFile: there is no file '{credential.PasswordFile}'";
        }
    }

    private static IEnumerable<string> Cache(GitOptions options)
    {
        var fault = "";
        try
        {
            Directory.CreateDirectory(options.CacheDirectory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = e.Message;
        }

        if (fault.Length > 0)
        {
            yield return $"Git:CacheDirectory: '{options.CacheDirectory}' cannot be written: {fault}";
        }
        else if (options.CacheDirectory.Contains(Path.PathSeparator, StringComparison.Ordinal))
        {
            yield return $"Git:CacheDirectory: '{options.CacheDirectory}' must not contain '{Path.PathSeparator}'";
        }
    }

    private static IEnumerable<string> Poll(GitOptions options) =>
        options.PollSeconds is >= 1 and <= 3600 ? [] : [$"Git:PollSeconds: {options.PollSeconds} must be from 1 to 3600"];

    private static string RepositoryText(string text) => Model.RepositoryAddress.WithoutCredentials(text);
}
