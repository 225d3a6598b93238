using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Makes the rows of one X-ray.</summary>
/// <param name="present">What the present filter selects.</param>
/// <param name="content">The files themselves; null when they were not read.</param>
/// <param name="elsewhere">How the files stand on other revisions, by path.</param>
internal sealed class FileRows(FilePlace place, LiveNames live, Selection present, DirectoryContent? content, IReadOnlyDictionary<string, EquatableList<FileElsewhere>> elsewhere)
{
    private const int RevisionsShown = 3;

    private readonly HashSet<string> takenNow = [.. present.Files.Items.Where(file => file.IsTaken).Select(file => file.Path)];

    public FileRow Of(FileVerdict file) =>
        new(file.Path, file.Step, WordOf(file.Step), file.Why, Objects(file), place.To(file.Path), ChangeOf(file)) { Elsewhere = Elsewhere(file.Path) };

    /// <summary>Files that the shown revision does not have and others do.</summary>
    public IEnumerable<FileRow> OnlyElsewhere(IReadOnlyCollection<FileVerdict> here)
    {
        var paths = here.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return elsewhere.Where(pair => !paths.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Absent(pair.Key, pair.Value));
    }

    private FileRow Absent(string path, EquatableList<FileElsewhere> on)
    {
        var first = on[0].Verdict!;
        var names = string.Join(", ", on.Take(RevisionsShown).Select(other => other.Revision)) + (on.Count > RevisionsShown ? $" and {on.Count - RevisionsShown} more" : "");
        return new FileRow(path, first.Step, $"only on {names}", first.IsTaken ? "The present filter would take it." : first.Why, Objects(first), null, FileChange.None) { IsHere = false };
    }

    private EquatableList<string> Elsewhere(string path)
    {
        var on = elsewhere.GetValueOrDefault(path);
        var words = on.Take(RevisionsShown).Select(other => other.Verdict switch
        {
            null => $"not on {other.Revision}",
            { IsTaken: true } => $"other content on {other.Revision}",
            var verdict => $"on {other.Revision}: {WordOf(verdict.Step)}",
        });
        return on.Count > RevisionsShown ? [.. words, $"and on {on.Count - RevisionsShown} more"] : [.. words];
    }

    private EquatableList<FileObject> Objects(FileVerdict file)
    {
        var declared = file.Objects.Count == 0 && content is not null ? content.Declared(file.Path) : file.Objects;
        return declared.Items.Select(o => new FileObject(o.Key, o.Line, o.Hook, live.Has(o.Key))).ToEquatableList();
    }

    private FileChange ChangeOf(FileVerdict file) => (takenNow.Contains(file.Path), file.IsTaken) switch
    {
        (false, true) => FileChange.Comes,
        (true, false) => FileChange.Goes,
        _ => FileChange.None,
    };

    private static string WordOf(SelectionStep step) => step switch
    {
        SelectionStep.Taken => "taken",
        SelectionStep.Extension => "not a manifest",
        SelectionStep.Recurse => "in a sub-directory",
        SelectionStep.Exclude => "excluded",
        SelectionStep.Include => "not included",
        SelectionStep.SkipMarker => "marked to skip",
        SelectionStep.SilentlyIgnored => "no object in it",
        SelectionStep.Symlink => "link not read",
        SelectionStep.Error => "fails",
        SelectionStep.OtherTool => "another tool",
        SelectionStep.TooLarge => "too large",
        _ => "unknown",
    };
}
