using System.Collections.Immutable;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.OneApplication.Links;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>The filter X-ray: every file under the path at one commit, with the step that decided about it.</summary>
/// <param name="Revision">The branch or tag as people say it.</param>
/// <param name="Filter">The filter in words.</param>
/// <param name="Trial">What another filter would change; null while none is tried.</param>
/// <param name="Error">Argo CD's error for the whole directory; null when it renders.</param>
/// <param name="Total">Files under the path; more than are in <paramref name="Files"/> when there are too many to show.</param>
/// <param name="Complete">False: not every file could be read, so nothing may be concluded from what is not listed.</param>
public sealed record FilesView(
    string Revision,
    string Commit,
    string Path,
    string Filter,
    EquatableList<FileRow> Files,
    int Taken,
    int Total,
    TrialView? Trial,
    string? Error,
    bool Complete)
{
    /// <summary>The most files that are shown.</summary>
    public const int Most = 2000;

    /// <summary>Override files in the directory that changed the filter; usually empty.</summary>
    public EquatableList<string> Overrides { get; init; }

    /// <summary>Null when the path does not exist there or what is under it was not read.</summary>
    /// <param name="content">The files themselves, for the objects in files that the filter drops and for trying another filter; null while they are not read.</param>
    /// <param name="tried">Another filter; null: the present one.</param>
    public static FilesView? From(FilesQuestion question, DirectoryContent? content, DirectoryOptions? tried)
    {
        var (facts, revision, source, hosts) = question;
        if (revision.Selection is not { } present)
        {
            return null;
        }

        var selection = tried is null || content is null ? present : content.Select(source with { Directory = tried });
        var rows = new FileRows(new FilePlace(source, revision.Commit, hosts), LiveNames.Of(facts), present, content, question.Elsewhere);
        var files = selection.Files.Items.Select(rows.Of).Concat(rows.OnlyElsewhere(selection.Files)).Take(Most).ToEquatableList();
        return new FilesView(
            revision.Name,
            revision.Commit,
            source.Path,
            FilterWords.Of(tried ?? present.Filter ?? source.Directory),
            files,
            selection.Files.Items.Count(file => file.IsTaken),
            selection.Files.Count,
            ReferenceEquals(selection, present) ? null : TrialView.From(files, selection, present, LiveNames.Of(facts)),
            selection.Error,
            selection.Complete || selection.Type != SourceType.Directory)
        {
            Overrides = selection.Overrides,
        };
    }
}

/// <summary>Which files are asked about: of one source at one revision.</summary>
public sealed record FilesQuestion(Facts Facts, RevisionFacts Revision, ApplicationSource Source, GitHostLinks Hosts)
{
    /// <summary>How the files stand on other revisions, by path (see <see cref="FilesElsewhere"/>); empty: nothing is told of them.</summary>
    public IReadOnlyDictionary<string, EquatableList<FileElsewhere>> Elsewhere { get; init; } = ImmutableDictionary<string, EquatableList<FileElsewhere>>.Empty;
}

/// <summary>Where files of one X-ray are on the Git host.</summary>
public sealed record FilePlace(ApplicationSource Source, string Commit, GitHostLinks Hosts)
{
    public LinkOut? To(string file, int? line = null) =>
        Hosts.To(new EvidenceLink(Source.RepoUrl, Commit, Source.Path.Length == 0 ? file : $"{Source.Path}/{file}", line));
}
