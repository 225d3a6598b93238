namespace DbDashboard.Core.Causes;

/// <summary>A fact with its source and time.</summary>
/// <param name="Text">What was read, in words, with real names.</param>
/// <param name="Source">Where: <c>Argo CD status.history</c>, <c>Git platform.git main@8749e2b</c>.</param>
/// <param name="Link">What to open: a Git file, commit or compare view; null when nothing.</param>
public sealed record Evidence(string Text, string Source, DateTimeOffset? At, EvidenceLink? Link = null);
