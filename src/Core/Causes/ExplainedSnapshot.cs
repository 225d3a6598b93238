using System.Collections.Immutable;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes;

/// <summary>A snapshot with the explanations that stand beside it: what every page and reply is made from.</summary>
/// <param name="Explanations">By application; one that is missing is still being explained. Without <see cref="Explanation.Facts"/>.</param>
public sealed record ExplainedSnapshot(Snapshot Snapshot, ImmutableDictionary<ApplicationKey, Explanation> Explanations)
{
    public static readonly ExplainedSnapshot Empty = new(Snapshot.Empty, ImmutableDictionary<ApplicationKey, Explanation>.Empty);
}

/// <summary>The one cell that the pages watch.</summary>
public sealed class ExplanationStore() : LatestValue<ExplainedSnapshot>(ExplainedSnapshot.Empty);

/// <summary>Explains one application now, with all facts (details, Git) read as they are.</summary>
public interface IApplicationExplainer
{
    /// <summary>Null when there is no such application in the snapshot.</summary>
    Task<Explanation?> ExplainAsync(ApplicationKey key, CancellationToken cancellationToken);
}
