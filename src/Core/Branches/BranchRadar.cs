using DbDashboard.Core.Model;

namespace DbDashboard.Core.Branches;

/// <summary>The branches of one repository, each against the baseline.</summary>
/// <param name="Total">Branches that the repository has; more than are in <paramref name="Branches"/> when a limit was reached.</param>
/// <param name="Branches">The baseline first, then those that applications follow, then the newest.</param>
/// <param name="Limits">What was left out and why, one sentence each; empty when everything was looked at.</param>
public sealed record BranchRadar(string RepoUrl, RadarBaseline Baseline, int Total, EquatableList<RadarBranch> Branches, EquatableList<string> Limits);
