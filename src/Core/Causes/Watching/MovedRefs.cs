using System.Collections.Concurrent;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Watching;

/// <summary>The refs that are not the same in two readings of a repository: those that came, went or moved.</summary>
internal sealed class MovedRefs
{
    private readonly bool defaultMoved;
    private readonly bool tags;
    private readonly HashSet<string> names;
    private readonly ConcurrentDictionary<string, bool> meant = new(StringComparer.Ordinal);

    private MovedRefs(RepositoryRefs before, RepositoryRefs now)
    {
        var known = before.Refs.Items.ToDictionary(r => r.Name, r => r.Commit);
        var moved = now.Refs.Items.Where(r => !known.Remove(r.Name, out var commit) || commit != r.Commit).ToList();
        names = [.. moved.Select(r => r.Name), .. known.Keys];
        tags = names.Any(n => n.StartsWith("refs/tags/", StringComparison.Ordinal));
        defaultMoved = before.Head != now.Head || (now.Head is { } head && names.Contains(head));
        Branches = moved.Where(r => r.IsBranch).Select(r => r.Commit).ToEquatableList();
    }

    public static MovedRefs Between(RepositoryRefs before, RepositoryRefs now) => new(before, now);

    public bool IsEmpty => names.Count == 0 && !defaultMoved;

    /// <summary>The commits at which branches that came or moved stand now.</summary>
    public EquatableList<string> Branches { get; }

    /// <summary>True when a branch, tag, HEAD or version constraint as an application writes it may mean another commit now.</summary>
    public bool MayMean(string revision)
    {
        // Thousands of applications follow the same few.
        if (!meant.TryGetValue(revision, out var may))
        {
            meant[revision] = may = Judge(revision);
        }

        return may;
    }

    /// <param name="branch">The short name.</param>
    public bool HasName(string branch) => names.Contains("refs/heads/" + branch);

    private bool Judge(string revision) => revision switch
    {
        "" or "HEAD" => defaultMoved,
        _ => HasName(revision) || names.Contains(revision) || names.Contains("refs/tags/" + revision) || (tags && GitRef.IsConstraint(revision)),
    };
}
