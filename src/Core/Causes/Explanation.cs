using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>All causes of one application, in order; the first of family WhyDifferent is the headline, or the first of all.</summary>
public sealed record Explanation(ApplicationKey Key, EquatableList<Cause> Causes, EquatableList<NotChecked> NotChecked, DateTimeOffset At, long SnapshotVersion)
{
    /// <summary>Null when nothing is wrong as far as could be checked, and while <see cref="Awaits"/> says what is still to come.</summary>
    public Cause? Headline { get; init; }

    /// <summary>What is read before it can be said why, in a sentence; null: all that is known is said. The causes are what is known meanwhile.</summary>
    public string? Awaits { get; init; }

    /// <summary>In what it deviates from its baseline; empty when in nothing, or when that could not be read.</summary>
    public EquatableList<FoundOverride> Overrides { get; init; }

    /// <summary>What the rules saw, for the pages that show files, branches and history; null in lists.</summary>
    public Facts? Facts { get; init; }
}
