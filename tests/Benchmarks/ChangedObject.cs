using DbDashboard.Sandbox;

namespace DbDashboard.Benchmarks;

/// <summary>One object of a simulated platform that is changed by hand.</summary>
internal sealed class ChangedObject
{
    private readonly SandboxServer sandbox;
    private readonly (string ApiVersion, string Kind, string Namespace, string Name) place;
    private TimeSpan? told;

    public ChangedObject(SandboxServer sandbox, string apiVersion, string kind, string ns, string name)
    {
        (this.sandbox, place) = (sandbox, (apiVersion, kind, ns, name));
        sandbox.Control.World.Store.OnChange(change => told ??= change.Object.Name == name ? TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch : null);
    }

    /// <summary>When the event of the change was handed to the streams, since 1970.</summary>
    public TimeSpan Change(string mergePatch)
    {
        told = null;
        sandbox.Control.Edit(place.ApiVersion, place.Kind, place.Namespace, place.Name, mergePatch, "controller");
        return told ?? throw new InvalidOperationException("Nothing changed.");
    }
}
