using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Scenarios.Pieces;

namespace DbDashboard.Sandbox.Scenarios;

/// <summary>
/// The platform team's story. Three databases were created from a feature branch; then the app-of-apps put main and the old filter back.
/// Everything is green, and a sync with prune would delete them. Around it, services in the states that every platform knows, and the
/// databases of one team in every state in which a database can be.
/// </summary>
internal sealed class DatabasePlatform : IStory
{
    private static readonly TimeSpan FirstCommit = TimeSpan.FromHours(78);

    public void Tell(Platform platform)
    {
        var now = platform.World.Clock.Now;
        var actor = new Actor(platform, now);
        PlatformRepository.Build(platform.World, now - FirstCommit);
        var services = ServicesRepository.Build(platform.World, now);
        actor.At(TimeSpan.FromHours(47));
        Cluster.SetUp(platform);
        Incident.Cause(actor);
        ServiceApplications.Deploy(actor, services);
        Analytics.Deploy(actor, AnalyticsRepository.Build(platform.World, now));
        actor.At(TimeSpan.FromSeconds(40));
        platform.World.Do(() => platform.ReconcileAll());
        platform.World.Do(platform.World.Clock.Resume);
        platform.StartLeading();
        platform.StartPolling();
    }
}
