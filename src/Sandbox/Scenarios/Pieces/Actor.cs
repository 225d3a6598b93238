using System.Text.Json.Nodes;
using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.ArgoCd.Operations;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Scenarios.Pieces;

/// <summary>Acts in a story as its people do, at the story's own moments.</summary>
internal sealed class Actor(Platform platform, DateTimeOffset now)
{
    public Platform Platform => platform;

    public DateTimeOffset Now => now;

    /// <summary>Goes to a moment before now; operators and Argo CD do on the way what they would.</summary>
    public void At(TimeSpan before) => platform.World.MoveTo(now - before);

    public void Wait(int seconds = 5) => platform.World.Advance(TimeSpan.FromSeconds(seconds));

    public void Refresh(params ReadOnlySpan<string> applications)
    {
        foreach (var name in applications)
        {
            platform.World.Do(() => platform.Commands.Refresh(name));
        }
    }

    /// <summary>Syncs and waits for the end, and for what the operators then make.</summary>
    public void Sync(string application, GitAuthor who)
    {
        platform.World.Do(() => platform.Commands.Sync(application, new SyncRequest(who.Email)));
        Wait(8);
    }

    public void KubectlPatch(string application, Action<JsonObject> change) => Edit(ResourceTypes.Application, "argocd", application, "kubectl-patch", change);

    public void Edit(ResourceType type, string ns, string name, string manager, Action<JsonObject> change) =>
        platform.World.Do(() => platform.World.Store.Edit(platform.World.Store.Find(type, ns, name)!, new Writer(manager), change));
}
