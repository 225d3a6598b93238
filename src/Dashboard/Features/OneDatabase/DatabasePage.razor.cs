using DbDashboard.Core.Causes;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Databases.Tree;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Features.OneDatabase;

/// <summary>One database: the verdict with what led to it, its parts, logs, events, and where Git declares it.</summary>
public sealed partial class DatabasePage(LiveFeed feed, SeenInventory inventory, SeenLosses losses, SeenLint lint) : LiveComponent<DatabaseView>(feed)
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
        var view = DatabaseView.From(explained, inventory.Matrix(explained, now), Key, now) with { Losses = LossView.Of(Key, losses.Gone, losses.Whole, now) };
        return view.State is { } state ? view with { Pods = inventory.Pods(state), Lint = lint.Of(state), OperatorImage = inventory.Image(state) } : view;
    }

    private string Danger => View.Matrix?.Prospect.Word == ProspectWord.Leaving ? "It is being deleted."
        : View.State?.Application is { } application ? $"A prune would delete it: do not sync {Untrusted.Name(application.Name)} with prune."
        : "A prune would delete it.";

    private string LogAddress(ResourceKey pod) => $"{Key.Address}?log={Uri.EscapeDataString(pod.Name)}#log";
}
