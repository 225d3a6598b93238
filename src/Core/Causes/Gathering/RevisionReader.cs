using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Reads one path at one commit: the commit, every file with its verdict, and what dropped files would declare.</summary>
internal sealed class RevisionReader(IGitReader git, SelectionReader selections)
{
    private const int HistoryLimit = 50;

    public async Task<Reading<RevisionFacts>> ReadAsync(string name, string commit, ApplicationSource source, string application, CancellationToken cancellationToken)
    {
        var tip = await git.ReadCommitAsync(source.RepoUrl, commit, cancellationToken);
        if (!tip.IsKnown)
        {
            return tip.Map(_ => default(RevisionFacts)!);
        }

        var content = await selections.ReadContentAsync(source.RepoUrl, commit, source, application, cancellationToken);
        return content.State switch
        {
            ReadingState.Absent => Reading.Known(new RevisionFacts(name, commit, tip.Value, false, null), tip.Source, tip.At ?? default),
            _ => content.Map(c => new RevisionFacts(name, commit, tip.Value, true, Judge(c, source))),
        };
    }

    /// <summary>Adds the commits that the two revisions have against each other.</summary>
    public async Task<RevisionFacts> CompareAsync(RevisionFacts revision, string tracked, ApplicationSource source, CancellationToken cancellationToken)
    {
        var ids = await git.ReadPathIdsAsync(source.RepoUrl, [revision.Commit, tracked], source.Path, cancellationToken);
        if (ids.ValueIfKnown is [var there, var here] && there == here)
        {
            // Equal trees: whatever happened between, it left the files as they were. No history is asked for.
            return revision with { OwnCommitsKnown = true };
        }

        var own = await git.ReadHistoryAsync(source.RepoUrl, revision.Commit, source.Path, tracked, HistoryLimit, cancellationToken);
        var behind = await git.ReadHistoryAsync(source.RepoUrl, tracked, source.Path, revision.Commit, HistoryLimit, cancellationToken);
        return revision with { OwnCommits = own.ValueIfKnown, Behind = behind.ValueIfKnown, OwnCommitsKnown = own.IsKnown && behind.IsKnown };
    }

    /// <summary>A dropped file keeps the objects that it would bring: rules ask which file declares what lives.</summary>
    private static Selection Judge(DirectoryContent content, ApplicationSource source)
    {
        var selection = content.Select(source);
        return selection.Type != SourceType.Directory || selection.Files.Items.All(f => f.IsTaken) ? selection : selection with
        {
            Files = selection.Files.Items.Select(f => f.IsTaken ? f : f with { Objects = content.Declared(f.Path) }).ToEquatableList(),
        };
    }
}
