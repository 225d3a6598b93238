using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>Why an application is not as Git says, or why nothing acts on it.</summary>
/// <param name="Id">Public and stable, see docs/causes.md.</param>
/// <param name="Title">A few words.</param>
/// <param name="Sentence">One sentence in plain words that names the real things.</param>
/// <param name="Order">Rank by the decision order: the smallest is the headline.</param>
/// <param name="Resources">The objects that it is about.</param>
/// <param name="Details">Further plain sentences, shown under the first.</param>
public sealed record Cause(
    string Id,
    string Title,
    string Sentence,
    CauseFamily Family,
    Severity Severity,
    Confidence Confidence,
    int Order,
    EquatableList<Evidence> Evidence,
    EquatableList<Remedy> Remedies,
    EquatableList<ResourceKey> Resources = default,
    EquatableList<string> Details = default)
{
    /// <summary>What ties applications with the same root together on Triage (a commit, a branch, a message); null when it stands alone.</summary>
    public string? RootKey { get; init; }

    /// <summary>How many ways out were tried for it; null when none was looked for.</summary>
    public WaysTried? Tried { get; init; }

    /// <summary>The messages and results of Argo CD that it accounts for, by their <see cref="Recognition.ExplainedText"/>: no other cause speaks of them.</summary>
    public EquatableList<string> Explained { get; init; }

    /// <summary>The differing fields that it accounts for, each of one cause only; empty when it speaks of whole objects or of none.</summary>
    public EquatableList<ResourceField> Fields { get; init; }

    /// <summary>The commit that made it, or why that is not known; null for a cause that no commit makes.</summary>
    public Culprit? Culprit { get; init; }
}
