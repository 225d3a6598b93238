using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Causes.Wording;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneApplication.Why;

/// <summary>For a value that looks made anew at each render: asks Argo CD for a further one, only when somebody presses, and can be stopped.</summary>
public sealed partial class RenderAgain(SecondRendering rendering, TimeProvider time) : ComponentBase, IDisposable
{
    /// <summary>Longer than Argo CD's own answer is waited for, with one that renders before it.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(100);

    private CancellationTokenSource? asking;
    private RenderedAgain? answer;
    private string? ended;
    private bool stopped;

    [Parameter]
    [EditorRequired]
    public Facts Facts { get; set; } = null!;

    private string Commit => Words.Short(Facts.Application.Revision ?? "");

    public void Dispose() => Cancel();

    private void Cancel()
    {
        stopped = true;
        asking?.Cancel();
    }

    private async Task AskAsync()
    {
        (stopped, ended) = (false, null);
        using var limit = new CancellationTokenSource(Deadline, time);
        asking = limit;
        try
        {
            answer = await rendering.AskAsync(Facts, limit.Token);
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
