namespace DbDashboard.Core.Sources.Git;

/// <summary>What to show a Git host. The password stands in a file, so that no process list and no configuration dump has it.</summary>
public sealed class GitCredential
{
    /// <summary>Used for repositories whose address begins with this: <c>https://github.com/our-team/</c>.</summary>
    public string Url { get; set; } = "";

    public string Username { get; set; } = "";

    /// <summary>Its content, without the line's end, is the password or token; read again for each use.</summary>
    public string PasswordFile { get; set; } = "";
}
