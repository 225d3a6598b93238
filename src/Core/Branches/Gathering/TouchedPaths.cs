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
            .Select(s => new RadarPath(s.Source.Application, s.Source.Source, s.Follows, s.Files.ToEquatableList(), s.Files.Count) { Index = s.Source.Index })];
    }

    /// <summary>Whether a file lies in a directory of another application inside this one: what this one does not take is that one's then.</summary>
    public bool IsInner(GitChange change, RadarPath path)
    {
        var folder = path.Directory.Length == 0 ? "" : path.Directory + "/";
        return Directories(change.Path).Any(directory => directory.Length > path.Directory.Length && directory.StartsWith(folder, StringComparison.Ordinal) && byDirectory.ContainsKey(directory));
    }

    private HashSet<int> Holding(GitChange change)
    {
        var found = new HashSet<int>();
        foreach (var path in new[] { change.Path, change.OldPath }.OfType<string>())
        {
            foreach (var directory in Directories(path))
            {
                found.UnionWith(byDirectory.GetValueOrDefault(directory) ?? []);
            }
        }

        return found;
    }

    /// <summary>The directories that a file lies in, the innermost first, the root (empty) last.</summary>
    private static IEnumerable<string> Directories(string file)
    {
        for (var end = file.LastIndexOf('/'); end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }

        yield return "";
    }
}
