using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>Links to databases from the page of their application or branch; nothing where there is none.</summary>
public sealed partial class DatabaseLinks(LiveFeed feed, SeenInventory inventory) : LiveComponent<DatabaseLinksView>(feed)
{
    /// <summary>Null: those of a branch.</summary>
    [Parameter]
    public ApplicationKey? Application { get; set; }

    [Parameter]
    public string Repository { get; set; } = "";

    [Parameter]
    public string Branch { get; set; } = "";

    protected override DatabaseLinksView Project(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var rows = inventory.Matrix(explained, now);
        return Application is { } application ? DatabaseLinksView.OfApplication(rows, application) : DatabaseLinksView.OfBranch(rows, Repository, Branch);
    }
}
