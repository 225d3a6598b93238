namespace DbDashboard.Core.Sources.Git;

/// <param name="Type">commit, tree, blob or tag.</param>
internal sealed record ObjectHeader(string Id, string Type, long Size);
