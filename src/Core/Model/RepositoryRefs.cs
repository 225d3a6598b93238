namespace DbDashboard.Core.Model;

/// <summary>The refs of one repository at one moment: the commit ids that every Git question of a snapshot is answered against.</summary>
/// <param name="Url">The address as the Application writes it, without credentials.</param>
/// <param name="Refs">Full ref names (<c>refs/heads/main</c>) with commit ids, sorted by name; tags are peeled to commits.</param>
/// <param name="Head">The default branch's full name; null when the remote does not say.</param>
/// <param name="At">When the remote was asked last.</param>
public sealed record RepositoryRefs(string Url, EquatableList<GitRef> Refs, string? Head, DateTimeOffset At)
{
    public IEnumerable<GitRef> Branches => Refs.Items.Where(r => r.IsBranch);

    public IEnumerable<GitRef> Tags => Refs.Items.Where(r => r.IsTag);

    /// <summary>The commit of a branch, tag, HEAD or full commit id, as Argo CD resolves it (exact branch or tag name); null when there is no such thing.</summary>
    public string? Resolve(string revision)
    {
        if (revision is "" or "HEAD")
        {
            return Head is null ? null : Find(Head);
        }

        return Find(revision) ?? Find("refs/heads/" + revision) ?? Find("refs/tags/" + revision)
            ?? (GitRef.IsCommitId(revision) ? revision : null);
    }

    /// <summary>True when no branch or tag has this name. What Argo CD resolves by itself (a version constraint, a short commit id, HEAD) is not said to be missing.</summary>
    public bool Lacks(string revision) =>
        revision is not ("" or "HEAD") && Resolve(revision) is null && !GitRef.IsConstraint(revision) && !GitRef.IsShortCommitId(revision);

    private string? Find(string name)
    {
        // Asked some times for each of thousands of applications.
        foreach (var known in Refs.Items)
        {
            if (known.Name == name)
            {
                return known.Commit;
            }
        }

        return null;
    }
}
