using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Applications;

/// <summary>One live row: it renders itself when its own application changed, not the list.</summary>
public sealed partial class ApplicationRow(LiveFeed feed, ListedApplications listed) : LiveComponent<ApplicationRowHolder>(feed)
{
    private (ApplicationRowView? Row, int Index)? rendered;

    [Parameter]
    [EditorRequired]
    public ApplicationKey Key { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [Parameter]
    [EditorRequired]
    public int Index { get; set; }

    protected override ApplicationRowHolder Project(ExplainedSnapshot explained, DateTimeOffset now) =>
        new(ApplicationRowView.From(listed.Of(explained).GetValueOrDefault(Key), explained, now));

    /// <summary>The list gives each row its place anew whenever it renders; most stay where and as they are.</summary>
    protected override bool ShouldRender()
    {
        var isSame = rendered == (View.Row, Index);
        rendered = (View.Row, Index);
        return !isSame;
    }
}

/// <param name="Row">Null for the moment between an application's end and the list's next rendering.</param>
public sealed record ApplicationRowHolder(ApplicationRowView? Row);
