using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>
/// Whether an explanation may be another one because refs moved. It is not where the followed revision stands still and the files
/// at the path are, on each branch that moved, as they were and still are on the tracked revision: a push to one of hundreds of
/// branches then costs the applications that it touches, and a look at tree ids for the rest.
/// </summary>
internal sealed class RefsRelevance(IGitReader git)
{
    /// <summary>Where more commits than these are compared, each application is looked at by itself.</summary>
    private const int MostCompared = 32;

    private (RepositoryRefs Before, RepositoryRefs Now, MovedRefs Moved)? last;
    private readonly Dictionary<(string RepoUrl, string Compared), IReadOnlySet<string>?> differing = [];
    private MovedRefs? differingOf;
    private MovedRefs? unreadable;

    /// <param name="read">What the present explanation rests on; null when that is not known.</param>
    public async Task<bool> MattersAsync(ExplanationInputs before, ExplanationInputs now, EquatableList<ReadBranches>? read, CancellationToken cancellationToken)
    {
        foreach (var (source, isParent, old, refs) in now.MovedSince(before))
        {
            if (old is null || refs is null || read is null)
            {
                return true;
            }

            var moved = Between(old, refs);
            if (!moved.IsEmpty && (moved.MayMean(source.EffectiveRevision) || (!isParent && await MattersAsync(moved, now.Application, source, read, cancellationToken))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a source's files, on the revisions that were read, may be others now.</summary>
    private async Task<bool> MattersAsync(MovedRefs moved, Application application, ApplicationSource source, EquatableList<ReadBranches>? read, CancellationToken cancellationToken)
    {
        if (read?.Items.FirstOrDefault(r => r.Source == source) is not { } seen)
        {
            return true;
        }

        if (seen.Compared is not { } compared)
        {
            return false;
        }

        if (seen.Differing.Items.Any(moved.HasName) || Deployments.Of(application).Items.Any(d => d.Sources.Items.Any(s => moved.MayMean(s.TargetRevision))))
        {
            return true;
        }

        // A repository that does not answer is asked once, not for each application.
        return ReferenceEquals(moved, unreadable) || await DiffersAsync(moved, compared, source, cancellationToken);
    }

    private async Task<bool> DiffersAsync(MovedRefs moved, string compared, ApplicationSource source, CancellationToken cancellationToken)
    {
        if (PlainPath(source.Path) is { } path && await DifferingAsync(moved, compared, source.RepoUrl, cancellationToken) is { } differing)
        {
            return differing.Contains(path);
        }

        var ids = await git.ReadPathIdsAsync(source.RepoUrl, [.. moved.Branches, compared], source.Path, cancellationToken);
        unreadable = ids.IsKnown ? unreadable : moved;
        return !ids.IsKnown || ids.Value.Items.Any(id => id != ids.Value[^1]);
    }

    /// <summary>What differs at all from what most applications compare, found once for them; null when it is too much, or when many compare other commits.</summary>
    private async Task<IReadOnlySet<string>?> DifferingAsync(MovedRefs moved, string compared, string repoUrl, CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(moved, differingOf))
        {
            differingOf = moved;
            differing.Clear();
        }

        if (!differing.TryGetValue((repoUrl, compared), out var known) && differing.Count < MostCompared)
        {
            known = (await git.ReadDifferingPathsAsync(repoUrl, compared, moved.Branches, cancellationToken)).ValueIfKnown;
            differing.Add((repoUrl, compared), known);
        }

        return known;
    }

    /// <summary>A path that Git writes in the same way; null for one that has to be cleaned first.</summary>
    private static string? PlainPath(string path) =>
        path.Length > 0 && path[0] is not '/' && path[^1] is not '/' and not '.' && !path.Contains("./", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal) ? path : null;

    /// <summary>Thousands of applications ask about the same two readings in turn.</summary>
    private MovedRefs Between(RepositoryRefs before, RepositoryRefs now)
    {
        if (last is not { } known || !ReferenceEquals(known.Before, before) || !ReferenceEquals(known.Now, now))
        {
            last = known = (before, now, MovedRefs.Between(before, now));
        }

        return known.Moved;
    }
}
