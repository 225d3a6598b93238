using DbDashboard.Core.Causes;

namespace DbDashboard.Dashboard.Features.OneApplication.Links;

/// <summary>Turns places in Git into addresses on the Git host; a repository whose host has no template gives none.</summary>
public sealed class GitHostLinks(IEnumerable<GitHostTemplate> configured)
{
    private readonly GitHostTemplate[] templates =
        [.. configured, GitHostTemplate.GitHub, GitHostTemplate.GitLab, GitHostTemplate.Bitbucket];

    /// <summary>Null when no template fits or the address would not be a safe web address.</summary>
    public LinkOut? To(EvidenceLink? link)
    {
        if (link is null || Find(link.RepoUrl) is not { } template)
        {
            return null;
        }

        return LinkOut.Create(TextOf(link), Fill(Pattern(template, link), template, link));
    }

    private GitHostTemplate? Find(string repoUrl) =>
        templates.FirstOrDefault(t => t.Prefix.Length > 0 && repoUrl.StartsWith(t.Prefix, StringComparison.OrdinalIgnoreCase));

    private static string Pattern(GitHostTemplate template, EvidenceLink link) => link switch
    {
        { CompareWith: not null } => template.Compare,
        { File: null } => template.Commit,
        { Line: not null } => template.File + template.Line,
        _ => template.File,
    };

    private static string TextOf(EvidenceLink link) => link switch
    {
        { CompareWith: not null } => "Compare on the Git host",
        { File: null } => "Commit on the Git host",
        _ => "File on the Git host",
    };

    private static string Fill(string pattern, GitHostTemplate template, EvidenceLink link)
    {
        var web = template.Web.Length > 0 ? template.Web : template.Prefix;
        var repo = web + link.RepoUrl[template.Prefix.Length..];
        return pattern
            .Replace("{repo}", repo.EndsWith(".git", StringComparison.Ordinal) ? repo[..^4] : repo.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("{revision}", EscapePath(link.Revision), StringComparison.Ordinal)
            .Replace("{other}", EscapePath(link.CompareWith ?? ""), StringComparison.Ordinal)
            .Replace("{path}", EscapePath(link.File ?? ""), StringComparison.Ordinal)
            .Replace("{line}", (link.Line ?? 1).ToString(), StringComparison.Ordinal);
    }

    private static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
