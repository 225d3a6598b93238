using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>Finds the commit (or merged tree) that a scenario reads a source at.</summary>
internal sealed class ScenarioCommits(IGitReader git)
{
    public async Task<ScenarioCommit> FindAsync(Application application, ApplicationSource source, WhatIfScenario scenario, CancellationToken cancellationToken)
    {
        var refs = git.Refs(source.RepoUrl);
        if (!refs.HasValue)
        {
            return new(null, refs.Why);
        }

        var revision = scenario.Revision ?? source.EffectiveRevision;
        var commit = refs.Value.Resolve(revision) ?? AsCompared(application, source, scenario);
        if (commit is null)
        {
            return new(null, $"{source.RepoUrl} has no branch or tag {revision}.");
        }

        return scenario.MergeBranch is { } branch
            ? await MergeAsync(source.RepoUrl, refs.Value, commit, branch, cancellationToken)
            : new(commit, null);
    }

    // Constraints and short commit ids are resolved by Argo CD; its answer is the commit that it compared.
    private static string? AsCompared(Application application, ApplicationSource source, WhatIfScenario scenario)
    {
        var index = application.Sources.Items.IndexOf(source);
        var isConstraint = source.TargetRevision.IndexOfAny(['*', '^', '~', '<', '>', '=', '|']) >= 0;
        var compared = index >= 0 && index < application.Revisions.Count ? application.Revisions[index] : null;
        var isShortId = source.TargetRevision.Length >= 7 && compared?.StartsWith(source.TargetRevision, StringComparison.Ordinal) == true;
        return scenario.Revision is null && (isConstraint || isShortId) ? compared : null;
    }

    private async Task<ScenarioCommit> MergeAsync(string repoUrl, RepositoryRefs refs, string ours, string branch, CancellationToken cancellationToken)
    {
        if (refs.Resolve(branch) is not { } theirs)
        {
            return new(null, $"{repoUrl} has no branch or tag {branch}.");
        }

        var merge = await git.MergeAsync(repoUrl, ours, theirs, cancellationToken);
        if (!merge.IsKnown)
        {
            return new(null, merge.Why);
        }

        return merge.Value.TreeId is { } tree && merge.Value.Conflicts.Count == 0
            ? new(tree, null)
            : new(null, $"Merging {branch} conflicts in {merge.Value.Conflicts.Count} paths; what the merge would be is not known until somebody resolves them.", merge.Value.Conflicts);
    }
}
