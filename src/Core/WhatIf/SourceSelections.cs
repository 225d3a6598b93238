using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.WhatIf;

/// <param name="Selections">One a source; null when they could not be read.</param>
/// <param name="Why">Why they could not be read.</param>
/// <param name="Conflicts">Paths that conflict in the merge that was asked for.</param>
internal sealed record ScenarioSelections(IReadOnlyList<Selection>? Selections, string? Why, EquatableList<string> Conflicts = default);

/// <summary>Reads what an application's sources would select in a scenario.</summary>
internal sealed class SourceSelections(IGitReader git, SelectionReader reader)
{
    public async Task<ScenarioSelections> ReadAsync(Application application, WhatIfScenario scenario, CancellationToken cancellationToken)
    {
        var sources = application.Sources.Items.Where(s => s.Ref is null || s.Path.Length > 0 || s.Chart is not null).ToList();
        if (sources.Count == 0)
        {
            return new(null, "The application has no source.");
        }

        if (sources.Count > 1 && (scenario.Revision ?? scenario.MergeBranch ?? scenario.Directory?.ToString()) is not null)
        {
            return new(null, "The application has several sources; only the state as tracked is computed for these.");
        }

        var selections = new List<Selection>();
        foreach (var source in sources)
        {
            var read = await ReadAsync(application, source, scenario, cancellationToken);
            if (read.Selections is null)
            {
                return read;
            }

            selections.AddRange(read.Selections);
        }

        return new(selections, null);
    }

    private async Task<ScenarioSelections> ReadAsync(Application application, ApplicationSource source, WhatIfScenario scenario, CancellationToken cancellationToken)
    {
        if (source.Chart is not null)
        {
            return new(null, $"Helm renders the chart {source.Chart}; only plain directories are computed here.");
        }

        var at = await CommitAsync(application, source, scenario, cancellationToken);
        if (at.Commit is null)
        {
            return new(null, at.Why, at.Conflicts);
        }

        var edited = scenario.Directory is null ? source : source with { Directory = scenario.Directory };
        var read = await reader.ReadAsync(source.RepoUrl, at.Commit, edited, application.Key.Name, cancellationToken);
        if (!read.IsKnown)
        {
            return new(null, read.Why);
        }

        return read.Value.Selection is { } selection
            ? new([selection], null)
            : new(null, $"Argo CD cannot render it: {read.Value.Error}.");
    }

    private async Task<(string? Commit, string? Why, EquatableList<string> Conflicts)> CommitAsync(Application application, ApplicationSource source, WhatIfScenario scenario, CancellationToken cancellationToken)
    {
        var refs = git.Refs(source.RepoUrl);
        if (!refs.HasValue)
        {
            return (null, refs.Why, []);
        }

        var revision = scenario.Revision ?? source.EffectiveRevision;
        var commit = refs.Value.Resolve(revision) ?? AsCompared(application, source, scenario);
        if (commit is null)
        {
            return (null, $"{source.RepoUrl} has no branch or tag {revision}.", []);
        }

        return scenario.MergeBranch is { } branch
            ? await MergeAsync(source.RepoUrl, refs.Value, commit, branch, cancellationToken)
            : (commit, null, []);
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

    private async Task<(string? Commit, string? Why, EquatableList<string> Conflicts)> MergeAsync(string repoUrl, RepositoryRefs refs, string ours, string branch, CancellationToken cancellationToken)
    {
        if (refs.Resolve(branch) is not { } theirs)
        {
            return (null, $"{repoUrl} has no branch or tag {branch}.", []);
        }

        var merge = await git.MergeAsync(repoUrl, ours, theirs, cancellationToken);
        if (!merge.IsKnown)
        {
            return (null, merge.Why, []);
        }

        return merge.Value.TreeId is { } tree && merge.Value.Conflicts.Count == 0
            ? (tree, null, [])
            : (null, $"Merging {branch} conflicts in {merge.Value.Conflicts.Count} paths; what the merge would be is not known until somebody resolves them.", merge.Value.Conflicts);
    }
}
