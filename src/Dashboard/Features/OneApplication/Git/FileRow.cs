using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>What another filter does to a file.</summary>
public enum FileChange
{
    None,

    /// <summary>The present filter drops it, the tried one takes it.</summary>
    Comes,

    /// <summary>The present filter takes it, the tried one drops it.</summary>
    Goes,
}

/// <param name="Verdict">One or two words.</param>
/// <param name="Why">Which pattern, marker or error decided.</param>
public sealed record FileRow(string Path, SelectionStep Step, string Verdict, string Why, EquatableList<FileObject> Objects, LinkOut? Link, FileChange Change)
{
    /// <summary>Where else it stands otherwise; in words, one a revision.</summary>
    public EquatableList<string> Elsewhere { get; init; }

    public bool IsTaken => IsHere && Step == SelectionStep.Taken;

    /// <summary>False: only other branches have it.</summary>
    public bool IsHere { get; init; } = true;

    /// <summary>An object that it declares is live, although the filter drops the file.</summary>
    public bool IsDroppedButLive => !IsTaken && Objects.Items.Any(o => o.IsLive == true);
}

/// <param name="IsLive">Null when the live objects are not known.</param>
public sealed record FileObject(ResourceKey Key, int Line, bool Hook, bool? IsLive);
