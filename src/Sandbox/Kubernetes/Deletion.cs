namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Foreground deletion: the object is marked, what it owns goes first, then it goes itself.</summary>
internal static class Deletion
{
    private const string Finalizer = "foregroundDeletion";
    private static readonly Writer Collector = new("kube-controller-manager");
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public static void Foreground(World world, StoredObject stored)
    {
        if (stored.Body().At("metadata", "deletionTimestamp") is not null)
        {
            return;
        }

        if (world.Store.OwnedBy(stored.Uid).Count == 0)
        {
            world.Store.Delete(stored);
            return;
        }

        var marked = world.Store.Edit(stored, Collector, body =>
        {
            var finalizers = body.Items("metadata", "finalizers").Select(one => one.DeepClone()).Append(Finalizer);
            body.Need("metadata")["finalizers"] = Json.List(finalizers);
        })!;
        world.Store.Delete(marked);
        world.Later(Pace, () => Collect(world, marked, Pace));
    }

    // Slower from turn to turn: a controller that makes its children anew keeps this going for ever.
    private static void Collect(World world, StoredObject stored, TimeSpan pace)
    {
        if (world.Store.Find(stored.Type, stored.Namespace, stored.Name) is not { } current || current.Uid != stored.Uid)
        {
            return;
        }

        var owned = world.Store.OwnedBy(current.Uid);
        if (owned.Count > 0)
        {
            foreach (var child in owned)
            {
                world.Store.Delete(child);
            }

            world.Later(pace, () => Collect(world, current, pace + pace));
            return;
        }

        world.Store.Edit(current, Collector, body => body.Need("metadata")["finalizers"] = Json.List(
            body.Items("metadata", "finalizers").Where(one => one.ToString() != Finalizer).Select(one => one.DeepClone())));
    }
}
