using System.Text.Json.Nodes;

namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>An object at one version, as JSON bytes: nobody can change it by holding it.</summary>
public sealed record StoredObject(ResourceType Type, string Namespace, string Name, string Uid, long Version, byte[] Raw)
{
    private byte[]? shown;

    /// <summary>The application that Argo CD's tracking annotation names, when the annotation speaks of this very object; else null.</summary>
    public string? TrackedBy { get; init; }

    /// <summary>Uids of the owners.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Made in bulk for load: nothing reacts to its creation.</summary>
    public bool IsSeeded { get; init; }

    /// <summary>A fresh copy that the caller may change.</summary>
    public JsonObject Body() => JsonNode.Parse(Raw)!.AsObject();

    /// <summary>The object as another API shows it, made once.</summary>
    public byte[] ShownAs(Func<StoredObject, byte[]> shape) => shown ??= shape(this);
}
