using DbDashboard.Core.Causes;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Shared.Live;

/// <summary>
/// A component that shows a view of the latest snapshot: it projects, compares by value and renders only when its view changed.
/// It hears of changes through the circuit's <see cref="LiveFeed"/>, which sets the pace.
/// </summary>
/// <typeparam name="TView">A record that compares by value (lists as EquatableList).</typeparam>
public abstract class LiveComponent<TView>(LiveFeed feed) : ComponentBase, IDisposable
    where TView : class
{
    private DateTimeOffset projectedAt;
    private int waiting;
    private bool stopped;

    /// <summary>What the markup shows; set by the first projection, before the first render.</summary>
    protected TView View { get; private set; } = null!;

    protected LiveFeed Feed => feed;

    /// <summary>How often the view is made anew without a change in the snapshot, because what it says depends on the time.</summary>
    protected virtual TimeSpan ProjectEvery => TimeSpan.FromSeconds(5);

    /// <summary>Makes the view. Pure: a function of its arguments and of the component's parameters.</summary>
    protected abstract TView Project(ExplainedSnapshot explained, DateTimeOffset now);

    /// <summary>Called after the view changed and before it is rendered, for components that read more on demand.</summary>
    protected virtual Task ViewChangedAsync() => Task.CompletedTask;

    protected override void OnInitialized()
    {
        feed.Changed += Queue;
        feed.Ticked += QueueWhenOld;
        feed.Start();
    }

    protected override Task OnParametersSetAsync() => TryProject() ? ViewChangedAsync() : Task.CompletedTask;

    /// <summary>Projects again now (after a change of the component's own state) and renders if the view changed.</summary>
    protected async Task RefreshAsync()
    {
        Interlocked.Exchange(ref waiting, 0);
        if (stopped || View is null || !TryProject())
        {
            return;
        }

        var reading = ViewChangedAsync();
        StateHasChanged();
        await reading;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        stopped = true;
        feed.Changed -= Queue;
        feed.Ticked -= QueueWhenOld;
    }

    private bool TryProject()
    {
        projectedAt = feed.Now;
        var next = Project(feed.Current, projectedAt);
        if (next.Equals(View))
        {
            return false;
        }

        View = next;
        return true;
    }

    private void QueueWhenOld(object? sender, EventArgs arguments)
    {
        if (feed.Now - projectedAt >= ProjectEvery)
        {
            Queue(sender, arguments);
        }
    }

    private void Queue(object? sender, EventArgs arguments) => QueueRefresh();

    /// <summary>Asks for a refresh from any thread. A circuit that is busy gets one when it is free, not one a change.</summary>
    protected void QueueRefresh()
    {
        if (Interlocked.Exchange(ref waiting, 1) == 0)
        {
            _ = RefreshOrTellAsync();
        }
    }

    private async Task RefreshOrTellAsync()
    {
        try
        {
            await InvokeAsync(RefreshAsync);
        }
        catch (ObjectDisposedException)
        {
            // The circuit ended while the change was on its way.
        }
        catch (Exception fault)
        {
            // The edge of a component: the error boundary around the page shows it, the rest of the page lives on.
            // One fault is enough: a second one within the same batch would leave the boundary empty.
            stopped = true;
            await DispatchExceptionAsync(fault);
        }
    }
}
