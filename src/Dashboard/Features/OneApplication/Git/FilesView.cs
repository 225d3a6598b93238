using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>The filter X-ray: every file under the path at one commit, with the step that decided about it.</summary>
/// <param name="Revision">The branch or tag as people say it.</param>
/// <param name="Filter">The filter in words.</param>
/// <param name="Error">Argo CD's error for the whole directory; null when it renders.</param>
/// <param name="Complete">False: a cap was hit, so nothing may be concluded from what is not listed.</param>
public sealed record FilesView(
    string Revision,
    string Commit,
    string Path,
    string Filter,
    EquatableList<FileRow> Files,
    int Taken,
    string? Error,
    bool Complete)
{
    /// <summary>The most files that are shown.</summary>
    public const int Most = 1000;

    /// <summary>Null when the path does not exist there or what is under it was not read.</summary>
    public static FilesView? From(Facts facts, RevisionFacts revision, ApplicationSource source, GitHostLinks hosts)
    {
        if (revision.Selection is not { } selection)
        {
            return null;
        }

        var live = LiveNames.Of(facts);
        return new FilesView(
            revision.Name,
            revision.Commit,
            source.Path,
            FilterWords.Of(source.Directory),
            selection.Files.Items.Take(Most).Select(file => FileRow.From(file, live, new FilePlace(source, revision.Commit, hosts))).ToEquatableList(),
            selection.Files.Items.Count(file => file.IsTaken),
            selection.Error,
            selection.Complete && selection.Files.Count <= Most);
    }
}

/// <summary>Where files of one X-ray are on the Git host.</summary>
public sealed record FilePlace(ApplicationSource Source, string Commit, GitHostLinks Hosts)
{
    public LinkOut? To(string file, int? line = null) =>
        Hosts.To(new EvidenceLink(Source.RepoUrl, Commit, Source.Path.Length == 0 ? file : $"{Source.Path}/{file}", line));
}

/// <param name="Verdict">One or two words.</param>
/// <param name="Why">Which pattern, marker or error decided.</param>
public sealed record FileRow(string Path, SelectionStep Step, string Verdict, string Why, EquatableList<FileObject> Objects, LinkOut? Link)
{
    public bool IsTaken => Step == SelectionStep.Taken;

    /// <summary>An object that it declares is live, although the filter drops the file.</summary>
    public bool IsDroppedButLive => !IsTaken && Objects.Items.Any(o => o.IsLive == true);

    public static FileRow From(FileVerdict file, LiveNames live, FilePlace place) => new(
        file.Path,
        file.Step,
        WordOf(file.Step),
        file.Why,
        file.Objects.Items.Select(o => new FileObject(o.Key, o.Line, o.Hook, live.Has(o.Key))).ToEquatableList(),
        place.To(file.Path));

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

/// <param name="IsLive">Null when the live objects are not known.</param>
public sealed record FileObject(ResourceKey Key, int Line, bool Hook, bool? IsLive);
