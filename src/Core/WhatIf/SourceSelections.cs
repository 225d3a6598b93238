using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.WhatIf;

/// <summary>Reads what an application's sources would select in a scenario.</summary>
internal sealed class SourceSelections(IGitReader git, SelectionReader reader)
{
    private readonly ScenarioCommits commits = new(git);

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

        var at = await commits.FindAsync(application, source, scenario, cancellationToken);
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
}
