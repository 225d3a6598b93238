namespace DbDashboard.Dashboard.Features.OneApplication.Links;

/// <summary>How one Git host addresses files, commits and comparisons on the web (configuration <c>Git:Hosts:&lt;n&gt;</c>).</summary>
/// <remarks>Placeholders: {repo} the repository's web address, {revision}, {path}, {line}, {other} the other revision of a comparison.</remarks>
public sealed record GitHostTemplate
{
    /// <summary>Beginning of the repository addresses that this is for, <c>https://git.example.org/</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What to put instead of <see cref="Prefix"/> when the web pages live elsewhere; empty: the same.</summary>
    public string Web { get; init; } = "";

    public string File { get; init; } = "{repo}/blob/{revision}/{path}";

    /// <summary>What is appended to <see cref="File"/> for a line.</summary>
    public string Line { get; init; } = "#L{line}";

    public string Commit { get; init; } = "{repo}/commit/{revision}";

    public string Compare { get; init; } = "{repo}/compare/{revision}...{other}";

    public static readonly GitHostTemplate GitHub = new() { Prefix = "https://github.com/" };

    public static readonly GitHostTemplate GitLab = new()
    {
        Prefix = "https://gitlab.com/",
        File = "{repo}/-/blob/{revision}/{path}",
        Commit = "{repo}/-/commit/{revision}",
        Compare = "{repo}/-/compare/{revision}...{other}",
    };

    public static readonly GitHostTemplate Bitbucket = new()
    {
        Prefix = "https://bitbucket.org/",
        File = "{repo}/src/{revision}/{path}",
        Line = "#lines-{line}",
        Commit = "{repo}/commits/{revision}",
        Compare = "{repo}/branches/compare/{other}%0D{revision}",
    };
}
