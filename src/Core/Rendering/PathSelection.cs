namespace DbDashboard.Core.Rendering;

/// <summary>What a source selects at one commit (or merged tree).</summary>
/// <param name="PathExists">False: the path does not exist there, which Argo CD reports as an error; <paramref name="Selection"/> is null then.</param>
/// <param name="TreeId">Id of the tree at the path: equal ids with an equal filter select the same.</param>
public sealed record PathSelection(string Commit, string Path, bool PathExists, string? TreeId, Selection? Selection);
