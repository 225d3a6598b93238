namespace DbDashboard.Core.Sources.Git;

/// <summary>What went wrong with a remote, in one sentence that says what to do.</summary>
internal static class RemoteWords
{
    public static GitException Failed(GitAddress address, string error, bool hasLogin)
    {
        var host = address.Place.Host;
        var words = GitWords.Short(error);
        return error switch
        {
            _ when Says("Authentication failed", "could not read Username", "could not read Password", "returned error: 401", "returned error: 403") => new(GitFailure.Denied, hasLogin
                ? $"{host} refuses the configured credentials for {address.Url}: check Git:Credentials (user name, the password file's content, its rights)"
                : $"{host} asks for credentials for {address.Url}: add Git:Credentials with Url, Username and PasswordFile"),
            _ when Says("returned error: 30") => new(GitFailure.Unreachable, $"{address.Url} answers with a redirect, which is not followed: write the address that it moved to into the Application"),
            _ when Says("returned error: 404", "repository not found", "not found:", "does not appear to be a git repository", "' not found") => new(GitFailure.Missing, $"{host} says that there is no repository {address.Url}, or hides it from us: check the address and Git:Credentials"),
            _ when Says("No space left") => new(GitFailure.Other, "the disk of Git:CacheDirectory is full: make room, or move it"),
            _ when Says("SSL", "certificate", "TLS") => new(GitFailure.Unreachable, $"{host} cannot be trusted: {words}"),
            _ when Says("Could not resolve", "Failed to connect", "Couldn't connect", "refused", "timed out", "Operation too slow", "Empty reply", "reset by peer", "unable to access", "returned error: 5", "returned error: 429", "Could not read from remote", "early EOF", "hung up", "disconnect", "RPC failed") => new(GitFailure.Unreachable, $"{host} does not answer: {words}"),
            _ => new(GitWords.Of(error), $"{address.Url} cannot be read: {words}"),
        };

        bool Says(params string[] phrases) => phrases.Any(p => error.Contains(p, StringComparison.OrdinalIgnoreCase));
    }
}
