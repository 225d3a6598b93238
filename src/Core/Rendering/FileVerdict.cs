using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <param name="Why">One sentence: which pattern, which marker, which error.</param>
/// <param name="Objects">What the file declares, also when it is not taken (as far as it was read).</param>
public sealed record FileVerdict(string Path, SelectionStep Step, string Why, EquatableList<ManifestObject> Objects)
{
    /// <summary>The content's id in Git; null when it is not known. Equal ids are equal contents.</summary>
    public string? BlobId { get; init; }

    /// <summary>Whether Argo CD takes it could not be told: nothing may be concluded from the set.</summary>
    public bool IsUnknown => Step is SelectionStep.Unknown or SelectionStep.TooLarge;

    /// <summary>It was read and declares nothing: it is empty, holds comments alone, or an empty list.</summary>
    public bool IsBlank { get; init; }

    public bool IsTaken => Step == SelectionStep.Taken;
}
