using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>What one git run shows to its host, and how to keep it out of every text.</summary>
internal sealed class GitLogin
{
    public static readonly GitLogin None = new([], []);
    private readonly string[] secrets;

    private GitLogin(KeyValuePair<string, string>[] configuration, string[] secrets) => (Configuration, this.secrets) = (configuration, secrets);

    public IReadOnlyList<KeyValuePair<string, string>> Configuration { get; }

    /// <summary>The login configured for an address: the longest prefix wins.</summary>
    /// <exception cref="GitException">The password file cannot be read.</exception>
    public static GitLogin For(GitAddress address, IEnumerable<GitCredential> credentials)
    {
        var best = credentials.Index().Where(c => Covers(c.Item.Url, address.Url)).OrderByDescending(c => c.Item.Url.Length).FirstOrDefault();
        return best.Item is null ? None : Of(best.Item, $"Git:Credentials:{best.Index}:PasswordFile");
    }

    /// <summary>The text without the password in any form that git or a host might repeat.</summary>
    public string Redact(string text) => secrets.Aggregate(text, (t, s) => t.Replace(s, "***", StringComparison.Ordinal));

    private static GitLogin Of(GitCredential credential, string key)
    {
        var password = Read(credential.PasswordFile, key);
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.Username}:{password}"));
        string[] forms = [password, Uri.EscapeDataString(password), basic];
        return new GitLogin([new("http.extraHeader", $"Authorization: Basic {basic}")], [.. forms.Where(s => s.Length > 0)]);
    }

    private static string Read(string file, string key)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GitException(GitFailure.Denied, $"{key}: the file {file} cannot be read");
        }
    }

    /// <summary>On the same place, and ending where a name ends: <c>…/team</c> does not cover <c>…/team-b/x</c>.</summary>
    private static bool Covers(string prefix, string url) =>
        Uri.TryCreate(prefix, UriKind.Absolute, out var own) && Uri.TryCreate(url, UriKind.Absolute, out var other)
        && AllowedHost.Of(own) == AllowedHost.Of(other)
        && (other.AbsolutePath + "/").StartsWith(own.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);
}
