using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Patches;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.OneApplication.Links;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Git;

/// <summary>Where a tried filter belongs, as a patch to copy: of the file in Git that declares the Application, else of the Application itself.</summary>
public sealed partial class FilterPatchText(ApplicationFileReader files, GitHostLinks hosts) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private FilterPatch? patch;
    private Facts? readFor;
    private Reading<ApplicationFile>? file;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public DirectoryOptions Filter { get; set; } = null!;

    /// <summary>Which of the application's sources, from 0.</summary>
    [Parameter]
    public int Source { get; set; }

    private LinkOut? Link => patch?.File is { } at ? hosts.To(new EvidenceLink(at.RepoUrl, at.Commit, at.Path, at.Line)) : null;

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        try
        {
            if (!ReferenceEquals(readFor, Facts))
            {
                readFor = Facts;
                file = await files.ReadAsync(Facts, stop.Token);
            }

            patch = file is null ? null : FilterPatch.Of(Facts.Application, Source, Filter, file);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
