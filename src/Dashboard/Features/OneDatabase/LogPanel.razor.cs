using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>The log of a pod: its last lines, and new ones as they come while it is followed. Nothing of it is kept.</summary>
public sealed partial class LogPanel(IPodLogs logs, LogRight right, LiveFeed feed) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private readonly LogTail tail = new();
    private CancellationTokenSource? following;
    private Reading<PodLog>? reading;
    private string? container;
    private bool previous;

    [Parameter]
    [EditorRequired]
    public string Cluster { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public PodContainers Pod { get; set; } = null!;

    /// <summary>The application in whose project the right must hold; null when none is known.</summary>
    [Parameter]
    [EditorRequired]
    public ApplicationKey? Application { get; set; }

    /// <summary>The address without the log.</summary>
    [Parameter]
    [EditorRequired]
    public string Close { get; set; } = "";

    private PodLogQuery Query => new(Cluster, Pod.Pod.Namespace, Pod.Pod.Name, container ?? Pod.Names.Items.FirstOrDefault(), previous);

    private bool IsFollowed => following is not null;

    public void Dispose()
    {
        feed.Ticked -= Show;
        following?.Cancel();
        following?.Dispose();
        closed.Cancel();
        closed.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        feed.Ticked += Show;
        feed.Start();
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        StopFollowing();
        (reading, var asked) = (null, Query);
        var answer = right.WhyNot(Application) is { } why
            ? Reading.Forbidden<PodLog>("this dashboard", feed.Now, why)
            : await logs.ReadAsync(asked, closed.Token);
        if (asked == Query)
        {
            reading = answer;
            tail.Start(answer.Value);
        }
    }

    private Task ChooseAsync(ChangeEventArgs choice)
    {
        container = choice.Value?.ToString();
        return ReadAsync();
    }

    private Task SwitchAsync()
    {
        previous = !previous;
        return ReadAsync();
    }

    private async Task FollowAsync()
    {
        if (IsFollowed || right.WhyNot(Application) is not null)
        {
            StopFollowing();
            return;
        }

        var mine = following = CancellationTokenSource.CreateLinkedTokenSource(closed.Token);
        tail.Start(null);
        try
        {
            await foreach (var line in logs.FollowAsync(Query, mine.Token))
            {
                tail.Add(line);
            }

            tail.End("The container has ended.");
        }
        catch (PodLogException gone)
        {
            tail.End(gone.Message);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return;
        }

        if (ReferenceEquals(following, mine))
        {
            StopFollowing();
        }
    }

    private void StopFollowing()
    {
        following?.Cancel();
        following?.Dispose();
        following = null;
    }

    // Lines come as fast as a program writes them: they are shown once a second.
    private void Show(object? sender, EventArgs arguments)
    {
        if (tail.IsNews())
        {
            _ = InvokeAsync(StateHasChanged);
        }
    }
}
