using DbDashboard.Sandbox.Kubernetes;

namespace DbDashboard.Sandbox.Operators;

/// <summary>What operators do to claims that are there.</summary>
internal static class Claims
{
    /// <summary>Asks for another size; nothing when the size is not said.</summary>
    public static void Ask(World world, string ns, Func<StoredObject, bool> isMeant, string size)
    {
        foreach (var claim in world.Store.List(ResourceTypes.Claim, ns).Where(isMeant).Where(_ => size.Length > 0).ToList())
        {
            world.Store.Edit(claim, new Writer("operator"), body => body.Need("spec", "resources", "requests")["storage"] = size);
        }
    }
}
