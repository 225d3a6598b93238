using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Scenarios.Pieces;

namespace DbDashboard.Sandbox.Scenarios;

/// <summary>The platform before anything was deployed: the cluster, the projects and the repository, no application.</summary>
internal sealed class EmptyPlatform : IStory
{
    // The moment of the first commit, so that commit ids are the same whenever the story is told.
    private static readonly DateTimeOffset FirstCommit = new(2025, 8, 4, 14, 0, 0, TimeSpan.Zero);

    public void Tell(Platform platform)
    {
        PlatformRepository.Build(platform.World, FirstCommit);
        Cluster.SetUp(platform);
    }
}
