using DbDashboard.Core.Causes;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>For sources that other tools render: asks Argo CD, only when somebody presses, and can be stopped.</summary>
public sealed partial class AskArgoCd(IAskedWhatIf whatIf, TimeProvider time) : ComponentBase, IDisposable
{
    /// <summary>Longer than Argo CD's own answer is waited for, with one that renders before it.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);

    private CancellationTokenSource? asking;
    private WhatIfView? answer;
    private string? ended;
    private bool stopped;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    [Parameter]
    [EditorRequired]
    public WhatIfScenario Scenario { get; set; } = null!;

    private string Revision => Scenario.Revision ?? Facts.Application.Source.EffectiveRevision;

    /// <summary>Another tool than Argo CD's plain directories renders one of the sources.</summary>
    public static bool IsFor(Facts facts, WhatIfScenario scenario) => scenario is { MergeBranch: null, Directory: null }
        && (facts.Application.Sources.Items.Any(s => s.Chart is not null || s.HasHelm || s.HasKustomize || s.HasPlugin || s.Directory is { HasJsonnet: true })
            || facts.Sources.Items.Any(s => s.Tracked.ValueIfKnown?.Selection is { Type: not SourceType.Directory }));

    public void Dispose()
    {
        stopped = true;
        asking?.Cancel();
        asking?.Dispose();
    }

    private void Cancel()
    {
        stopped = true;
        asking?.Cancel();
    }

    private async Task AskAsync()
    {
        stopped = false;
        ended = null;
        using var limit = new CancellationTokenSource(Deadline, time);
        asking = limit;
        try
        {
            answer = WhatIfView.From(await whatIf.AskAsync(Facts.Application, Facts.Details, Scenario, limit.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            ended = stopped ? "Not known: it was stopped." : $"Not known: Argo CD did not answer within {Deadline.TotalSeconds:0} s. Ask again when its repo-server is less busy.";
        }
        finally
        {
            asking = null;
        }
    }
}
