namespace DbDashboard.Core.Rendering;

/// <summary>What a source selects at one commit (or merged tree).</summary>
/// <param name="PathExists">False: the path does not exist there, which Argo CD reports as an error; <paramref name="Selection"/> is null then.</param>
/// <param name="TreeId">Id of the tree at the path: equal ids with an equal filter select the same.</param>
/// <param name="Error">Argo CD's error about the path itself (<c>infra/x: app path does not exist</c>); null when there is none.</param>
public sealed record PathSelection(string Commit, string Path, bool PathExists, string? TreeId, Selection? Selection, string? Error = null);
