namespace DbDashboard.Dashboard.Features.Actions;

/// <summary>How a press on a page says in the audit which way it came.</summary>
public static class PageActor
{
    public const string Via = "page";
}
