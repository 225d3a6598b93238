namespace DbDashboard.Core.Sources.Git;

/// <param name="Time">When it was committed, in seconds since 1970.</param>
internal sealed record CommitLink(string[] Parents, long Time);
