using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Branches;

/// <summary>A repository that applications name, with all that they read of it.</summary>
public sealed record RadarRepository(string RepoUrl, EquatableList<RadarSource> Sources)
{
    public int Applications => Sources.Select(source => source.Application).Distinct().Count();

    /// <summary>Every Git repository that an application names, those with the most applications first. Charts come from no branch.</summary>
    public static EquatableList<RadarRepository> All(Snapshot snapshot) => snapshot.Applications.Values
        .SelectMany(application => application.Sources.Select((source, i) => new RadarSource(application.Key, source, application.Sources.Count > 1 ? i : null)))
        .Where(source => source.Source is { Chart: null, RepoUrl.Length: > 0 })
        .GroupBy(source => source.Source.RepoUrl, StringComparer.Ordinal)
        .Select(group => new RadarRepository(group.Key, group.OrderBy(s => s.Application).ThenBy(s => s.Source.Path, StringComparer.Ordinal).ThenBy(s => s.Index).ToEquatableList()))
        .OrderByDescending(repository => repository.Sources.Count)
        .ThenBy(repository => repository.RepoUrl, StringComparer.Ordinal)
        .ToEquatableList();
}
