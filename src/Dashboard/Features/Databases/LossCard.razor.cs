using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>A database that went away: when, what is left, and which commit brings it back, looked up when it is shown.</summary>
public sealed partial class LossCard(BringBackReader reader, DeclarationStore declarations, Seen seen, TimeProvider time) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource stop = new();
    private (DatabaseTrace Trace, DeclaredSet Declared)? asked;
    private BringBack? back;
    private bool isSlow;

    [Parameter]
    [EditorRequired]
    public LossView View { get; set; } = null!;

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        var question = (View.Loss.Trace, declarations.Current);
        if (asked == question)
        {
            return;
        }

        asked = question;
        var reading = reader.ReadAsync(question.Trace, question.Current, seen.Current.Snapshot, stop.Token);
        try
        {
            await Task.WhenAny(reading, Task.Delay(Patience, time, stop.Token));
            isSlow = !reading.IsCompleted;
            StateHasChanged();
            back = await reading;
            isSlow = false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
