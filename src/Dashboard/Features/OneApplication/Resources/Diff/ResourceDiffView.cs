using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Patches;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;

/// <summary>One resource's difference with what can be copied of it.</summary>
/// <param name="Sentence">What a sync would do to it, in words.</param>
/// <param name="Unified">The difference as text; null when there is none, or when it is too long to be copied by a button.</param>
/// <param name="IsLong">It is too long to be copied: it is to be had as a file.</param>
/// <param name="Command">A command that patches the live object; null when nothing can be patched.</param>
/// <param name="LeftOut">What is not in the command, in words.</param>
public sealed record ResourceDiffView(ResourceReport Report, string Sentence, DiffView Text, string? Unified, bool IsLong, CopyableCommand? Command, EquatableList<string> LeftOut)
{
    /// <summary>Longer texts are not held in the page.</summary>
    public const int LongestCopy = 32_000;

    public static ResourceDiffView From(ResourceReport report, string revision, bool whole)
    {
        var unified = UnifiedText.Of(report.Diff);
        var command = DriftCommand.Of(report) is { Text.Length: <= LongestCopy } short_ ? short_ : null;
        return new(
            report,
            DriftWords.Sentence(report, revision),
            DiffView.From(report, whole),
            unified.Length is > 0 and <= LongestCopy ? unified : null,
            unified.Length > LongestCopy,
            command,
            report.Merge.LeftOut.Items.Select(l => $"{FieldName.Of(l.Path)}: {l.Why}").ToEquatableList());
    }
}
