using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Gathering;

/// <summary>A source with the commits that its questions are asked against.</summary>
/// <param name="Compared">The commit that Argo CD compared, else the head.</param>
/// <param name="Head">The tracked revision's head now; null when it does not exist.</param>
internal sealed record Resolved(ApplicationSource Source, Reading<RepositoryRefs> Refs, string Compared, string? Head, FactsDepth Depth);
