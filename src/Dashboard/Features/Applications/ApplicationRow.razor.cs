using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>One live row: it renders itself when its own application changed, not the list.</summary>
public sealed partial class ApplicationRow(LiveFeed feed, ListedApplications listed, LeaseStore leases) : LiveComponent<ApplicationRowHolder>(feed)
{
    private (ApplicationRowHolder View, int Index)? rendered;

    [Parameter]
    [EditorRequired]
    public ApplicationKey Key { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [Parameter]
    [EditorRequired]
    public int Index { get; set; }

    protected override ApplicationRowHolder Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        new(ApplicationRowView.From(listed.Of(explained).GetValueOrDefault(Key), explained, now), leases.Current.Of(Key).Count > 0);

    /// <summary>A lease may begin at any time.</summary>
    protected override TimeSpan ProjectEvery => LiveFeed.TickEvery;

    /// <summary>The list gives each row its place anew whenever it renders; most stay where and as they are.</summary>
    protected override bool ShouldRender()
    {
        var isSame = rendered == (View, Index);
        rendered = (View, Index);
        return !isSame;
    }
}

/// <param name="Row">Null for the moment between an application's end and the list's next rendering.</param>
/// <param name="IsLeased">Few are: only those have a mark, which is a component of its own.</param>
public sealed record ApplicationRowHolder(ApplicationRowView? Row, bool IsLeased);
