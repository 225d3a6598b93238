using System.Collections.Immutable;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Analysis;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>What Git holds under the application's path: the filter X-ray, the branches that differ, and the commits.</summary>
public sealed partial class GitTab(SelectionReader reader, GitHostLinks hosts, NavigationManager navigation) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private SourceFacts? git;
    private RevisionFacts? shown;
    private FilesView? files;
    private BranchesView branches = new([]);
    private CommitsView commits = new([]);
    private StoryView? story;
    private int index;
    private (int Source, string Commit)? readAt;
    private DirectoryContent? content;
    private IReadOnlyDictionary<string, EquatableList<FileElsewhere>> elsewhere = ImmutableDictionary<string, EquatableList<FileElsewhere>>.Empty;
    private (Facts Facts, RevisionFacts? Shown)? compared;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    /// <summary>Which of several sources, from 0; null: the first whose files Git has.</summary>
    [SupplyParameterFromQuery]
    public int? Source { get; set; }

    /// <summary>The branch whose files are shown; null: the tracked revision.</summary>
    [SupplyParameterFromQuery]
    public string? At { get; set; }

    /// <summary>True: the filter below is tried instead of the present one.</summary>
    [SupplyParameterFromQuery]
    public bool Filter { get; set; }

    [SupplyParameterFromQuery]
    public string? Include { get; set; }

    [SupplyParameterFromQuery]
    public string? Exclude { get; set; }

    [SupplyParameterFromQuery]
    public bool Recurse { get; set; }

    private DirectoryOptions? Tried => Filter ? new DirectoryOptions(Recurse, Include, Exclude) : null;

    private string PointAddress => ActAddress.Of(new ActionAsk(Facts.Application.Key, ActionIds.PatchSource, FilterAsk.Of(Tried ?? new(), IsTracked ? null : At, Facts.Sources.Count > 1 ? index : null)));

    private bool IsTracked => shown is not null && shown == git?.Tracked.Value;

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (ShownSource.Of(Facts.Sources.Items.Select(s => s.Source).ToEquatableList(), Source) is not { } chosen)
        {
            git = null;
            return;
        }

        (index, git) = (chosen, Facts.Sources[chosen]);

        shown = Revision(git, At);
        branches = BranchesView.From(Facts, git, hosts);
        commits = CommitsView.From(git, hosts);
        story = StoryView.From(Facts, hosts, index);
        Compare();
        Project();
        if (shown is { PathExists: true } && (index, shown.Commit) != readAt)
        {
            await ReadFilesAsync(git.Source, shown.Commit);
        }
    }

    private void Project()
    {
        files = shown is null || git is null
            ? null
            : FilesView.From(new FilesQuestion(Facts, shown, git.Source, hosts) { Elsewhere = elsewhere }, content, Tried);
    }

    private void Compare()
    {
        if (shown is null || git is null || (compared is { } held && ReferenceEquals(held.Facts, Facts) && held.Shown == shown))
        {
            return;
        }

        compared = (Facts, shown);
        elsewhere = FilesElsewhere.Of(shown, git.Branches.Value.Items.Append(git.Tracked.Value).OfType<RevisionFacts>());
    }

    private async Task ReadFilesAsync(ApplicationSource source, string commit)
    {
        var asked = (index, commit);
        readAt = asked;
        content = null;
        try
        {
            var read = await reader.ReadContentAsync(source.RepoUrl, commit, source, Facts.Application.Key.Name, stop.Token);
            if (readAt == asked)
            {
                content = read.ValueIfKnown;
                Project();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    // The tracked revision unless a branch was asked for that differs from it.
    private static RevisionFacts? Revision(SourceFacts git, string? name) =>
        git.Branches.Value.Items.FirstOrDefault(branch => branch.Name == name) ?? git.Tracked.Value;

    private void Choose(ChangeEventArgs change) =>
        navigation.NavigateTo(AddressOf(change.Value is string { Length: > 0 } branch ? branch : null, Tried));

    private void ChooseSource(ChangeEventArgs change) =>
        navigation.NavigateTo(Address.Of(Facts.Application.Key) + new GitQuery(null, null, int.TryParse(change.Value as string, out var source) ? source : null).ToAddress());

    private void Try(DirectoryOptions? tried) => navigation.NavigateTo(AddressOf(At, tried), replace: true);

    private string AddressOf(string? branch, DirectoryOptions? tried = null) =>
        Address.Of(Facts.Application.Key) + new GitQuery(branch, tried, Source).ToAddress();

    private string WhyNoFiles => shown switch
    {
        null when git?.Source.Chart is { } chart => $"Helm's chart {chart} has no files in Git.",
        null => $"Unknown because {git?.Tracked.Why ?? "Git was not read"}",
        { PathExists: false } => $"The path {git?.Source.Path} does not exist at {shown.Name}.",
        _ => $"Unknown because the files at {shown.Name} could not be read whole.",
    };
}
