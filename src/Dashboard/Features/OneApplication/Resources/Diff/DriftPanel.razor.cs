using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Drifting;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources.Diff;

/// <summary>The difference of one resource, or of all that differ; worked out beside the rendering, the last one stays until a newer is there.</summary>
public sealed partial class DriftPanel(DriftReader reader, TimeProvider time) : ComponentBase, IDisposable
{
    /// <summary>What takes longer than this says that it is under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource stop = new();
    private (Facts Facts, ResourcesQuery Query)? asked;
    private DriftReport? report;
    private IReadOnlyList<ResourceDiffView>? views;
    private bool isSlow;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    /// <summary>Which resource, or all, and how it is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ResourcesQuery Query { get; set; } = null!;

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var isSameQuestion = asked is { } last && last.Query.Resource == Query.Resource;
        var isAnswered = isSameQuestion && ReferenceEquals(asked!.Value.Facts, Facts);
        report = isSameQuestion ? report : null;
        asked = (Facts, Query);
        Project();
        if (!isAnswered)
        {
            await WorkOutAsync(Facts, Query);
        }
    }

    private async Task WorkOutAsync(Facts facts, ResourcesQuery query)
    {
        try
        {
            var reading = reader.ReadAsync(facts, query.Resource, stop.Token);
            await Task.WhenAny(reading, Task.Delay(Patience, time, stop.Token));
            isSlow = !reading.IsCompleted;
            StateHasChanged();
            var read = await reading;
            if (ReferenceEquals(facts, Facts) && query.Resource == Query.Resource)
            {
                (report, isSlow) = (read, false);
                Project();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private void Project() =>
        views = report?.Resources.Items.Select(r => ResourceDiffView.From(r, Facts.Application.Source.EffectiveRevision, Query is { Whole: true, All: false })).ToList();

    private string AddressOf(ResourcesQuery query) => query.ToAddress(Facts.Application.Key);
}
