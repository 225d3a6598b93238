using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Shared.Live;
using DbDashboard.Dashboard.Shared.Words;
using Microsoft.AspNetCore.Components;

namespace DbDashboard.Dashboard.Shared.Leases;

/// <summary>The leases of an application, counting down, wherever it is shown; nothing when it has none.</summary>
public sealed partial class LeaseMark(LiveFeed feed, LeaseStore leases) : LiveComponent<LeaseMarkView>(feed)
{
    [Parameter]
    [EditorRequired]
    public ApplicationKey Key { get; set; }

    /// <summary>Only the time: where there is little room.</summary>
    [Parameter]
    public bool Short { get; set; }

    protected override TimeSpan ProjectEvery => LiveFeed.TickEvery;

    protected override LeaseMarkView Project(ExplainedSnapshot explained, DateTimeOffset now) => LeaseMarkView.Of(leases.Current.Of(Key), Short, now);
}

public sealed record LeaseMarkView(EquatableList<StatusLabel> Labels)
{
    public static LeaseMarkView Of(EquatableList<Lease> leases, bool isShort, DateTimeOffset now) =>
        new(leases.Items.Select(lease => LeaseLabel.Of(lease.StateAt(now), LeaseWords.Left(lease, now), isShort ? "" : Before(lease), $"{lease.What} Lease of {lease.Owner}: {lease.Reason}")).ToEquatableList());

    private static string Before(Lease lease) => $"{(lease.Key.Kind == OverrideKind.AutoSync ? "Auto-sync off" : "Off its baseline")}, lease of {Untrusted.Name(lease.Owner)}: ";
}
