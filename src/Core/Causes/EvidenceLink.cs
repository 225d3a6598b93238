namespace DbDashboard.Core.Causes;

/// <summary>A place on the Git host, filled into the host's URL template by the page.</summary>
/// <param name="File">Path from the repository's root; null for a commit or a comparison.</param>
/// <param name="CompareWith">The other revision of a comparison; null else.</param>
public sealed record EvidenceLink(string RepoUrl, string Revision, string? File = null, int? Line = null, string? CompareWith = null);
