namespace DbDashboard.Core.Causes;

/// <summary>How long ago Argo CD compared the other applications of its instance: its pace is configured, and this shows it.</summary>
/// <param name="Others">How many other applications have been compared at least once.</param>
/// <param name="Median">Half of them were compared within this time.</param>
/// <param name="Neighbours">How many of them lie on the same cluster: one controller looks after these.</param>
/// <param name="NewestNeighbour">When it compared one of these last; null when there is none.</param>
public sealed record ComparisonPace(int Others, TimeSpan Median, int Neighbours, DateTimeOffset? NewestNeighbour);
