using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace DbDashboard.Dashboard.Features.Activity;

/// <summary>Every action, attempt and refusal. What is asked stands in the address; this component only follows it.</summary>
public sealed partial class ActivityPage(IAuditReader audit, ActionBookStore book, CurrentActor who, Seen seen, LiveFeed feed, NavigationManager navigation) : ComponentBase, IDisposable
{
    private const int FirstLook = 50;

    private readonly CancellationTokenSource stop = new();
    private ActivityQuery query = new();
    private ActivityReading reading = null!;
    private Virtualize<ActivityItem>? list;
    private ActionBook? shown;
    private bool isReading;
    private bool isBehind;

    private string Count => reading.Problem is not null ? "" : $"{reading.Items.Count}{(reading.HasMore ? " newest" : "")} {(reading.Items.Count == 1 ? "action" : "actions")}, newest first.";

    private IReadOnlyList<string> Applications =>
        [.. feed.Current.Snapshot.Applications.Keys.Select(key => key.ToString()).Append(query.Application).Where(key => key.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        navigation.LocationChanged -= Follow;
        stop.Cancel();
        stop.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += Follow;
        query = ActivityQuery.Parse(navigation.Uri);
        var first = ReadAnewAsync();
        _ = WatchAsync(stop.Token);
        await first;
    }

    private void Ask(ActivityQuery asked) => navigation.NavigateTo(asked.ToAddress());

    private void Follow(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() => FollowAsync(ActivityQuery.Parse(change.Location)));

    private async Task FollowAsync(ActivityQuery asked)
    {
        var same = asked with { Id = "" } == query with { Id = "" };
        query = asked;
        StateHasChanged();
        if (!same)
        {
            await ReadAnewAsync();
        }
    }

    private async Task ReadAnewAsync()
    {
        (isBehind, isReading, shown) = (false, true, book.Current);
        var mine = reading = new ActivityReading(audit, who.Of(PageActor.Via), query);
        try
        {
            await mine.ReadAsync(FirstLook, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }

        if (mine == reading)
        {
            isReading = false;
            await (list?.RefreshDataAsync() ?? Task.CompletedTask);
            StateHasChanged();
        }
    }

    // The length is known only at the end: as long as there is more, the list is a little longer than what was read.
    private async ValueTask<ItemsProviderResult<ActivityItem>> ProvideAsync(ItemsProviderRequest request)
    {
        var mine = reading;
        await mine.ReadAsync(request.StartIndex + request.Count, request.CancellationToken);
        return new(mine.Items.Skip(request.StartIndex).Take(request.Count), mine.Items.Count + (mine.HasMore ? FirstLook : 0));
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var now in book.WatchAsync(cancellationToken))
            {
                await InvokeAsync(() => TellAsync(now));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private Task TellAsync(ActionBook now)
    {
        isBehind = shown is not null && !ReferenceEquals(now, shown);
        StateHasChanged();
        return Task.CompletedTask;
    }
}
