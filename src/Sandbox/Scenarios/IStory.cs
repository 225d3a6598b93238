using DbDashboard.Sandbox.ArgoCd;

namespace DbDashboard.Sandbox.Scenarios;

/// <summary>A story: the world and what happened in it until now.</summary>
internal interface IStory
{
    void Tell(Platform platform);
}
