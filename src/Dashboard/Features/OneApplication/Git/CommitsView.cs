using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>The commits of the tracked revision that touch the path, newest first.</summary>
public sealed record CommitsView(EquatableList<CommitRow> Rows)
{
    public static CommitsView From(SourceFacts git, GitHostLinks hosts) =>
        new(git.History.Value.Items.Select(entry => CommitRow.From(entry, git.Source, hosts)).ToEquatableList());
}

/// <param name="Changes">What it did under the path: <c>added postgres-general.yaml</c>.</param>
public sealed record CommitRow(string Id, string ShortId, string Author, DateTimeOffset At, string Subject, EquatableList<string> Changes, LinkOut? Link)
{
    public static CommitRow From(GitHistoryEntry entry, ApplicationSource source, GitHostLinks hosts) => new(
        entry.Commit.Id,
        entry.Commit.ShortId,
        entry.Commit.Author,
        entry.Commit.At,
        entry.Commit.Subject,
        entry.Changes.Items.Select(Words).ToEquatableList(),
        hosts.To(new EvidenceLink(source.RepoUrl, entry.Commit.Id)));

    private static string Words(GitChange change) => change.Kind switch
    {
        GitChangeKind.Added => $"added {change.Path}",
        GitChangeKind.Deleted => $"deleted {change.Path}",
        GitChangeKind.Renamed => $"moved {change.OldPath} to {change.Path}",
        _ => $"changed {change.Path}",
    };
}
