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
    public bool IsTaken => Step == SelectionStep.Taken;

    /// <summary>An object that it declares is live, although the filter drops the file.</summary>
    public bool IsDroppedButLive => !IsTaken && Objects.Items.Any(o => o.IsLive == true);
}

/// <param name="IsLive">Null when the live objects are not known.</param>
public sealed record FileObject(ResourceKey Key, int Line, bool Hook, bool? IsLive);

/// <summary>Makes the rows of one X-ray.</summary>
/// <param name="present">What the present filter selects.</param>
/// <param name="content">The files themselves; null when they were not read.</param>
internal sealed class FileRows(FilePlace place, LiveNames live, Selection present, DirectoryContent? content)
{
    private readonly HashSet<string> takenNow = [.. present.Files.Items.Where(file => file.IsTaken).Select(file => file.Path)];

    public FileRow Of(FileVerdict file) =>
        new(file.Path, file.Step, WordOf(file.Step), file.Why, Objects(file), place.To(file.Path), ChangeOf(file));

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
        _ => "unknown",
    };
}
