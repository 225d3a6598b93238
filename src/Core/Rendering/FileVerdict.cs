using DbDashboard.Core.Model;

namespace DbDashboard.Core.Rendering;

/// <param name="Why">One sentence: which pattern, which marker, which error.</param>
/// <param name="Objects">What the file declares, also when it is not taken (as far as it was read).</param>
public sealed record FileVerdict(string Path, SelectionStep Step, string Why, EquatableList<ManifestObject> Objects)
{
    public bool IsTaken => Step == SelectionStep.Taken;
}
