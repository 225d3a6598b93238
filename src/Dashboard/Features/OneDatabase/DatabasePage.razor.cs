using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>One database: the verdict with what led to it, its parts, logs, events, and where Git declares it.</summary>
public sealed partial class DatabasePage(LiveFeed feed, SeenInventory inventory) : LiveComponent<DatabaseView>(feed)
{
    [Parameter]
    [EditorRequired]
    public string Cluster { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public string Namespace { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public string Kind { get; set; } = "";

    [Parameter]
    [EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>The pod whose log is open, from the address; null: none.</summary>
    [SupplyParameterFromQuery(Name = "log")]
    public string? LogOf { get; set; }

    private DatabaseKey Key => new(Cluster, Namespace, Kind, Name);

    /// <summary>Only a pod of this database.</summary>
    private PodContainers? OpenLog => View.Pods.Items.FirstOrDefault(pod => pod.Pod.Name == LogOf);

    protected override DatabaseView Project(ExplainedSnapshot explained, DateTimeOffset now)
    {
        var view = DatabaseView.From(explained, inventory.Matrix(explained, now), Key, now);
        return view.State is { } state ? view with { Pods = inventory.Pods(state) } : view;
    }

    private string LogAddress(ResourceKey pod) => $"{Key.Address}?log={Uri.EscapeDataString(pod.Name)}#log";
}
