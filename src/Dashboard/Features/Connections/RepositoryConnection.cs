using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Features.Connections;

/// <summary>One Git repository that applications name.</summary>
/// <param name="ReadAt">When the remote was asked for its refs last; null when it never answered.</param>
/// <param name="Branches">Null when the refs were never read.</param>
/// <param name="Applications">How many applications take something from it.</param>
public sealed record RepositoryConnection(SourceLine Source, DateTimeOffset? ReadAt, int? Branches, int? Tags, string? DefaultBranch, int Applications)
{
    public static RepositoryConnection From(SourceStatus status, Snapshot snapshot, DateTimeOffset now)
    {
        var refs = snapshot.Repositories.GetValueOrDefault(status.Id.Name);
        return new(
            SourceLine.From(status, now),
            refs is null || status.LastSeen > refs.At ? status.LastSeen : refs.At,
            refs?.Branches.Count(),
            refs?.Tags.Count(),
            refs?.Head is { } head ? new GitRef(head, "").ShortName : null,
            snapshot.Applications.Values.Count(application => application.Sources.Items.Any(source => source.RepoUrl == status.Id.Name)));
    }
}
