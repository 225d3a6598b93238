using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>An operator: while its Deployment is there it makes what its custom resources ask for, and says so in their status.</summary>
internal abstract class DatabaseOperator(World world, ResourceType type, string deployment)
{
    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ReadyAfter = TimeSpan.FromSeconds(3);

    protected World World => world;

    /// <summary>Field manager of what it writes.</summary>
    protected Writer Writer { get; } = new(deployment);

    public void Watch(StoreChange change)
    {
        Other(change);
        if (change.Object.Type == type)
        {
            Act(change);
        }
        else if (change is { Kind: "ADDED" } && IsMine(change.Object))
        {
            foreach (var stored in world.Store.List(type).ToList())
            {
                world.Later(Thought, () => Make(stored));
            }
        }
    }

    /// <summary>Makes the children of one object; called again after each change of its spec.</summary>
    protected abstract void Reconcile(StoredObject stored, JsonObject body);

    /// <summary>Writes the status once the children are ready; nothing for operators that write none.</summary>
    protected virtual void Report(StoredObject stored)
    {
    }

    /// <summary>Cleans up after an object without owner references.</summary>
    protected virtual void CleanUp(StoredObject stored)
    {
    }

    /// <summary>Something else than its own kind changed.</summary>
    protected virtual void Other(StoreChange change)
    {
    }

    protected void Put(JsonObject body) => world.Store.Put(body, Writer);

    protected void SetStatus(StoredObject stored, string name, JsonNode value) =>
        world.Store.Edit(stored, Writer with { Subresource = "status" }, body => body.Need("status")[name] = value);

    private void Act(StoreChange change)
    {
        var body = change.Object.Body();
        if (change.Kind == "DELETED")
        {
            world.Later(Thought, () => CleanUp(change.Object));
        }
        else if (body.At("metadata", "deletionTimestamp") is null && (change.Before is null || body.Number(0, "metadata", "generation") != change.Before.Body().Number(0, "metadata", "generation")))
        {
            world.Later(Thought, () => Make(change.Object));
        }
    }

    private bool IsMine(StoredObject stored) => stored.Type == ResourceTypes.Deployment && stored.Name == deployment;

    private void Make(StoredObject stored)
    {
        if (!world.Store.List(ResourceTypes.Deployment).Any(IsMine) || world.Store.Find(stored.Type, stored.Namespace, stored.Name) is not { } current || current.Uid != stored.Uid)
        {
            return;
        }

        Reconcile(current, current.Body());
        world.Later(ReadyAfter, () => Report(current));
    }
}
