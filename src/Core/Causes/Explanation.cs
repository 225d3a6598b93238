using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>All causes of one application, in order; the first of family WhyDifferent is the headline, or the first of all.</summary>
public sealed record Explanation(ApplicationKey Key, EquatableList<Cause> Causes, EquatableList<NotChecked> NotChecked, DateTimeOffset At, long SnapshotVersion)
{
    /// <summary>Null when nothing is wrong as far as could be checked.</summary>
    public Cause? Headline { get; init; }

    /// <summary>What the rules saw, for the pages that show files, branches and history; null in lists.</summary>
    public Facts? Facts { get; init; }
}
