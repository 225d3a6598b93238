using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.ArgoCd;

/// <summary>What hangs below an object by owner references.</summary>
internal sealed class OwnedObjects(World world)
{
    public IEnumerable<StoredObject> Below(string uid) => world.Store.OwnedBy(uid).SelectMany(child => Below(child.Uid).Prepend(child));
}
