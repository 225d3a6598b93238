using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches.Gathering;

/// <summary>Finds the applications under whose directories files lie. Built once for a repository: each file is looked up, not each application.</summary>
internal sealed class TouchedPaths
{
    private readonly EquatableList<RadarSource> sources;
    private readonly Dictionary<string, List<int>> byDirectory = new(StringComparer.Ordinal);

    public TouchedPaths(EquatableList<RadarSource> sources)
    {
        this.sources = sources;
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].Directory is { } directory)
            {
                byDirectory.TryAdd(directory, []);
                byDirectory[directory].Add(i);
            }
        }
    }

    /// <summary>The sources that a branch touches or that follow it, those that follow it first.</summary>
    public List<RadarPath> Of(GitRef branch, RepositoryRefs refs, EquatableList<GitChange> changes)
    {
        var touched = new Dictionary<int, List<GitChange>>();
        foreach (var change in changes)
        {
            foreach (var source in Holding(change))
            {
                touched.TryAdd(source, []);
                touched[source].Add(change);
            }
        }

        return [.. Enumerable.Range(0, sources.Count)
            .Select(i => (Source: sources[i], Follows: sources[i].Follows(branch, refs), Files: touched.GetValueOrDefault(i) ?? []))
            .Where(s => s.Follows || s.Files.Count > 0)
            .OrderByDescending(s => s.Follows).ThenBy(s => s.Source.Application)
            .Select(s => new RadarPath(s.Source.Application, s.Source.Source, s.Follows, s.Files.Take(RadarPath.MostFiles).ToEquatableList(), s.Files.Count))];
    }

    private HashSet<int> Holding(GitChange change)
    {
        var found = new HashSet<int>();
        foreach (var path in new[] { change.Path, change.OldPath }.OfType<string>())
        {
            for (var end = path.LastIndexOf('/'); ; end = end <= 0 ? -1 : path.LastIndexOf('/', end - 1))
            {
                found.UnionWith(byDirectory.GetValueOrDefault(end < 0 ? "" : path[..end]) ?? []);
                if (end < 0)
                {
                    break;
                }
            }
        }

        return found;
    }
}
