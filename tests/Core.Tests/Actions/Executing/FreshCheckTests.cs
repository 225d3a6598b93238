using DbDashboard.Core.Actions.Executing;
using DbDashboard.Core.Model;
using static DbDashboard.Core.Tests.Actions.Catalogue.Pressed;

namespace DbDashboard.Core.Tests.Actions.Executing;

public sealed class FreshCheckTests
{
    private static readonly FreshApplication Judged = Application(status: """{"sync":{"status":"OutOfSync","revision":"a"},"health":{"status":"Healthy"}}""");

    [Fact]
    public void The_same_application_may_go() =>
        Assert.Null(FreshCheck.WhatChanged(Judged, Judged with { Application = Judged.Application with { ResourceVersion = "9", Health = HealthStatus.Degraded } }));

    [Fact]
    public void Every_change_that_matters_is_said()
    {
        var application = Judged.Application;
        (FreshApplication Now, string Said)[] changes =
        [
            (Judged with { Application = application with { Uid = "u2" } }, "made again"),
            (Judged with { Application = application with { DeletionTimestamp = Now } }, "being deleted"),
            (Judged with { Spec = "{}" }, "spec was changed"),
            (Judged with { Application = application with { PendingOperation = new(true, null, false, false, [], null, false, 0, null, []) } }, "operation was started"),
            (Judged with { Application = application with { Revisions = ["b"] } }, "compared it anew"),
            (Judged with { Application = application with { Resources = [new(new("", "ConfigMap", "n", "a"), "v1", SyncStatus.OutOfSync, HealthStatus.None, null, false, true, false, 0)] } }, "resources changed"),
        ];

        Assert.All(changes, change => Assert.Contains(change.Said, FreshCheck.WhatChanged(Judged, change.Now), StringComparison.Ordinal));
    }
}
