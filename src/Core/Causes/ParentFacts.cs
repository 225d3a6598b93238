using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>The parent of an app-of-apps child, and what its Git declares for the child.</summary>
/// <param name="Name">The parent's name, also when it is not in our list.</param>
/// <param name="Application">Null when the parent is not in our list.</param>
/// <param name="Declared">The child's manifest in the parent's Git at its tracked revision; null when not found or not read.</param>
public sealed record ParentFacts(string Name, Application? Application, DeclaredApplication? Declared, Reading<RevisionFacts>? Revision = null)
{
    /// <summary>The commit since which the parent's Git declares the source so; NotRead when no rule asks for it.</summary>
    public Reading<FileChange> SourceChange { get; init; } = Reading.NotRead<FileChange>("Git", "no rule asks for it in this state");
}
