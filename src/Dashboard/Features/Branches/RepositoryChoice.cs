using DbDashboard.Core.Branches;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Dashboard.Features.Branches;

/// <summary>A repository that can be chosen.</summary>
/// <param name="Branches">Null when it was not read yet.</param>
public sealed record RepositoryChoice(RadarRepository Repository, string Name, int? Branches)
{
    public string Url => Repository.RepoUrl;

    public string Words => Branches is { } count ? $"{Name}, {BranchWords.Branches(count)}" : $"{Name}, not read";

    /// <summary>Those with the most branches first: the others have little to tell.</summary>
    public static EquatableList<RepositoryChoice> From(EquatableList<RadarRepository> repositories, Snapshot snapshot) => repositories
        .Select(r => new RepositoryChoice(r, Short(r.RepoUrl), snapshot.Repositories.GetValueOrDefault(r.RepoUrl)?.Branches.Count()))
        .OrderByDescending(choice => choice.Branches ?? 0)
        .ToEquatableList();

    // https://git.example.org/platform/infra.git is infra.git to those who use it.
    private static string Short(string url) => url.TrimEnd('/').Split('/')[^1];
}
