using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>Merges that are worth an offer: one that changes nothing is none, its content is there already.</summary>
internal static class Merges
{
    /// <summary>Absent when all that the branch changed is on the tracked revision already, by its own commits or by others.</summary>
    public static async Task<Reading<GitMerge>> MergeUsefullyAsync(this IGitReader git, string repoUrl, string tracked, string branch, CancellationToken cancellationToken)
    {
        var merge = await git.MergeAsync(repoUrl, tracked, branch, cancellationToken);
        if (merge.ValueIfKnown is not { TreeId: { } tree })
        {
            return merge;
        }

        var root = await git.ReadPathIdsAsync(repoUrl, [tracked], "", cancellationToken);
        return root.ValueIfKnown is [var id] && id == tree
            ? Reading.Absent<GitMerge>(merge.Source, merge.At ?? default, "its content is there already: the merge changes nothing")
            : merge;
    }
}
