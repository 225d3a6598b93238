using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>What <c>GET …/files</c> answers: the filter X-ray of one revision.</summary>
/// <param name="Source">Which of the application's sources, from 0.</param>
/// <param name="Overrides">Override files in the directory that changed the filter; include, exclude and recurse are what came of it.</param>
/// <param name="Complete">False: a cap was hit, nothing may be concluded from what is not listed.</param>
public sealed record FilesReply(
    string Revision,
    int Source,
    string Commit,
    string Path,
    bool PathExists,
    string? Include,
    string? Exclude,
    bool Recurse,
    IReadOnlyList<string> Overrides,
    string? Error,
    bool Complete,
    IReadOnlyList<FileReply> Files);

/// <param name="Step">The step that decided: <c>taken</c>, <c>include</c>, <c>exclude</c>, <c>recurse</c>, <c>extension</c> …</param>
public sealed record FileReply(string Path, string Step, string Why, IReadOnlyList<ObjectReply> Objects);

/// <param name="Live">Null when the live objects are not known.</param>
public sealed record ObjectReply(ResourceKey Key, int Line, bool Hook, bool? Live);

/// <summary>What <c>GET …/whatif</c> answers.</summary>
/// <param name="Known">False: nothing may be concluded from the lists; <paramref name="Why"/> says why.</param>
public sealed record WhatIfReply(
    bool Known,
    bool Proven,
    string? Why,
    bool DeletesData,
    IReadOnlyList<EffectReply> Created,
    IReadOnlyList<EffectReply> Changed,
    IReadOnlyList<EffectReply> Deleted,
    IReadOnlyList<EffectReply> Unknown,
    IReadOnlyList<EffectReply> LeftOver,
    int Unchanged,
    IReadOnlyList<string> Conflicts,
    DateTimeOffset At);

/// <param name="Via">The child application through which it happens; null when direct.</param>
public sealed record EffectReply(ResourceKey Key, string Why, bool IsData, string? Size, ApplicationKey? Via);
