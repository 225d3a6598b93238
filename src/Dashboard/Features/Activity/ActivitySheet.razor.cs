using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Dashboard.Features.Actions;
using DbDashboard.Dashboard.Security;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Activity;

/// <summary>One action with every step that the record has of it.</summary>
public sealed partial class ActivitySheet(IAuditReader audit, CurrentActor who, NavigationManager navigation) : ComponentBase
{
    private ActivityItem? item;
    private string? problem;

    [Parameter]
    [EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The address of the page without the sheet.</summary>
    [Parameter]
    [EditorRequired]
    public string Back { get; set; } = "";

    private AuditPreview? Planned => item?.Steps.Items.Select(step => step.Entry.Preview).LastOrDefault(preview => preview is not null);

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var rows = await audit.OfActionAsync(Id, CancellationToken.None);
            var actor = who.Of(PageActor.Via);
            item = rows.Count > 0 && rows.All(actor.Sees) ? ActivityItem.From(rows) : null;
            problem = item is null ? "The record has no such action." : null;
        }
        catch (AuditUnavailableException e)
        {
            problem = e.Message;
        }
    }

    private static string Where(ActivityItem item)
    {
        var target = item.Steps[^1].Entry.Target;
        return string.Join(" · ", new[] { target.Instance.Length == 0 ? "" : $"Argo CD {target.Instance}", target.Cluster is null ? "" : $"cluster {target.Cluster}", target.Project is null ? "" : $"project {target.Project}" }.Where(part => part.Length > 0));
    }

    private void Close() => navigation.NavigateTo(Back);
}
