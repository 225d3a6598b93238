using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>What Git holds under the application's path: the filter X-ray, the branches that differ, and the commits.</summary>
public sealed partial class GitTab(GitHostLinks hosts, NavigationManager navigation) : ComponentBase
{
    private SourceFacts? git;
    private RevisionFacts? shown;
    private FilesView? files;
    private BranchesView branches = new([]);
    private CommitsView commits = new([]);

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    /// <summary>The branch whose files are shown; null: the tracked revision.</summary>
    [SupplyParameterFromQuery]
    public string? At { get; set; }

    private bool IsTracked => shown is not null && shown == git?.Tracked.Value;

    protected override void OnParametersSet()
    {
        git = Facts.Git;
        if (git is null)
        {
            return;
        }

        shown = Revision(git, At);
        files = shown is null ? null : FilesView.From(Facts, shown, git.Source, hosts);
        branches = BranchesView.From(Facts, git, hosts);
        commits = CommitsView.From(git, hosts);
    }

    // The tracked revision unless a branch was asked for that differs from it.
    private static RevisionFacts? Revision(SourceFacts git, string? name) =>
        git.Branches.Value.Items.FirstOrDefault(branch => branch.Name == name) ?? git.Tracked.Value;

    private void Choose(ChangeEventArgs change) =>
        navigation.NavigateTo(AddressOf(change.Value is string { Length: > 0 } branch ? branch : null));

    private string AddressOf(string? branch) =>
        Address.Of(Facts.Application.Key, "git") + (branch is null ? "" : "&at=" + Uri.EscapeDataString(branch));

    private string WhyNoFiles => shown switch
    {
        null => $"Unknown because {git?.Tracked.Why ?? "Git was not read"}",
        { PathExists: false } => $"The path {git?.Source.Path} does not exist at {shown.Name}.",
        _ => $"Unknown because the files at {shown.Name} could not be read whole.",
    };
}
