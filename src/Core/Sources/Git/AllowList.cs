namespace DbDashboard.Core.Sources.Git;

/// <summary>The places that may be read. Immutable.</summary>
/// <param name="argoCdRepositories">Repositories that Argo CD lists: their https hosts.</param>
internal sealed class AllowList(IEnumerable<string> configured, IEnumerable<string> argoCdRepositories)
{
    private readonly HashSet<AllowedHost> written = [.. configured.Select(AllowedHost.TryParse).OfType<AllowedHost>()];
    private readonly HashSet<AllowedHost> listed = [.. argoCdRepositories.Select(Place).OfType<AllowedHost>()];

    public Permission Of(GitAddress address) =>
        written.Contains(address.Place) ? Permission.Configured
        : listed.Contains(address.Place) ? Permission.ListedByArgoCd
        : Permission.None;

    private static AllowedHost? Place(string repoUrl)
    {
        try
        {
            return GitAddress.Parse(repoUrl).Place is { Scheme: "https", IsLiteral: false } place ? place : null;
        }
        catch (GitException)
        {
            // Argo CD reads by ssh, OCI and Helm as well: such an entry permits nothing here.
            return null;
        }
    }
}
