using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Proving;

/// <summary>What the live objects would have once a remedy was applied to Git and Argo CD had chosen the files.</summary>
/// <param name="Sentence"><c>With feature/x merged into main 6 of 6 live objects are covered, none would be pruned.</c></param>
/// <param name="Live">How many objects live; null when that is not known: then only the error is gone.</param>
/// <param name="Covered">Live objects that would have a file.</param>
/// <param name="Pruned">Live objects without a file: a prune would delete them.</param>
/// <param name="Protected">Live objects without a file that a prune skips.</param>
/// <param name="Created">Objects that would be declared and do not live now.</param>
/// <param name="RemovesError">Argo CD cannot render now, and could then.</param>
public sealed record Proof(
    string Sentence,
    int? Live,
    EquatableList<ResourceKey> Covered,
    EquatableList<ResourceKey> Pruned,
    EquatableList<ResourceKey> Protected,
    EquatableList<ResourceKey> Created,
    bool RemovesError)
{
    /// <summary>Every live object has a file then; or the error is gone, and no object is known that would lose its file.</summary>
    public bool Holds => Pruned.Count == 0 && Protected.Count == 0 && (RemovesError || Live > 0);

    /// <summary>It is known of every live object that no prune would delete it.</summary>
    public bool DeletesNothing => Live is not null && Pruned.Count == 0;
}
