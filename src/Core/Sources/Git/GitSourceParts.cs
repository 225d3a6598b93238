namespace DbDashboard.Core.Sources.Git;

/// <summary>What tests put in place of the world's own.</summary>
/// <param name="Resolve">Default: the machine's name service.</param>
/// <param name="Jitter">From 0 to 1; default: random.</param>
public sealed record GitSourceParts(GitLimits? Limits = null, ResolveHost? Resolve = null, Func<double>? Jitter = null);
