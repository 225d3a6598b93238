using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>Every application. What is asked stands in the address; this component only follows it.</summary>
public sealed partial class ApplicationsPage(LiveFeed feed, ListedApplications listed, NavigationManager navigation) : LiveComponent<ApplicationsView>(feed)
{
    // What was typed and has not come back as an address yet: an older echo must not overwrite the field.
    private readonly HashSet<string> echoes = [];
    private string text = "";
    private List<(ApplicationKey Key, int Index)> numbered = [];

    protected override void OnInitialized()
    {
        base.OnInitialized();
        text = Query.Text;
        navigation.LocationChanged += Follow;
    }

    protected override ApplicationsView Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        ApplicationsView.From(explained, listed.Of(explained).Values, Query, now);

    protected override Task ViewChangedAsync()
    {
        numbered = [.. View.Shown.Items.Select((key, index) => (key, index))];
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        navigation.LocationChanged -= Follow;
        base.Dispose(disposing);
    }

    private ApplicationsQuery Query => ApplicationsQuery.Parse(navigation.Uri);

    // Typing replaces the entry in the browser's history; choosing a facet adds one, so that "back" undoes it.
    // Bound, not only listened to: otherwise the server's echo of one letter takes back those typed meanwhile.
    private void Search(string? value)
    {
        var typed = value ?? "";
        text = typed[..Math.Min(typed.Length, ApplicationsQuery.TextCap)];
        echoes.Add(text);
        Ask(Query with { Text = text }, replace: true);
    }

    private void Toggle((Facet Facet, string Value) pressed) => Ask(Query.Toggle(pressed.Facet, pressed.Value), replace: false);

    private void Reorder(ChangeEventArgs change)
    {
        if (Enum.TryParse<ApplicationsOrder>(change.Value as string, out var order) && Enum.IsDefined(order))
        {
            Ask(Query with { Order = order }, replace: false);
        }
    }

    private void Ask(ApplicationsQuery query, bool replace) => navigation.NavigateTo(query.ToAddress(), forceLoad: false, replace);

    private void Follow(object? sender, LocationChangedEventArgs change)
    {
        if (!echoes.Remove(Query.Text))
        {
            text = Query.Text;
        }

        QueueRefresh();
    }
}
