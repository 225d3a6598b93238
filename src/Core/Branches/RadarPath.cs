using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Core.Branches;

/// <summary>What a branch changes for one application.</summary>
/// <param name="Files">Files under the application's path that it changes since it left the baseline, at most <see cref="MostFiles"/>. Those that another application inside this one takes instead are not among them.</param>
/// <param name="FileCount">How many there are.</param>
public sealed record RadarPath(ApplicationKey Application, ApplicationSource Source, bool Follows, EquatableList<GitChange> Files, int FileCount)
{
    public const int MostFiles = 100;

    /// <summary>Which of the application's sources, from 0; null when it has one.</summary>
    public int? Index { get; init; }

    /// <summary>The source's directory as Git knows it; empty for the root.</summary>
    public string Directory => SourcePath.Clean(Source.Path).Path ?? "";

    /// <summary>Objects under the application's filter, from the baseline to the branch; null when that is not known.</summary>
    public SelectionDifference? Objects { get; init; }

    /// <summary>Changed files that the application does not take, with the step that drops each; README and the like are none.</summary>
    public EquatableList<FileVerdict> Dropped { get; init; }

    /// <summary>Why <see cref="Objects"/> is not known; null when it is.</summary>
    public string? Why { get; init; }

    /// <summary>True when reading again would tell nothing else: its commits do not change.</summary>
    public bool IsFinal { get; init; }
}
