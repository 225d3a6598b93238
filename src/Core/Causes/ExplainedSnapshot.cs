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
