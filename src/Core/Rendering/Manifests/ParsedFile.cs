using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering.Manifests;

/// <summary>What one file declares, whatever filter is asked about later.</summary>
/// <param name="Error">Argo CD fails the whole directory with this; null when it does not.</param>
/// <param name="Ignored">Why Argo CD takes nothing from it without saying so; null when it takes something or fails.</param>
/// <param name="Unknown">Why we cannot tell; null when we can.</param>
internal sealed record ParsedFile(EquatableList<ManifestObject> Objects, string? Error = null, string? Ignored = null, string? Unknown = null)
{
    public const string EmptyList = "it holds an empty list";
    public const string NoObject = "it holds no object";

    /// <summary>Nothing is wrong with it, and it declares nothing.</summary>
    public bool IsBlank => Ignored is EmptyList or NoObject;
}
