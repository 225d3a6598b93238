using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Reads the lists of an application's status: resources, conditions, deployments, revisions.</summary>
internal static class StatusReader
{
    public static ResourceKey ReadKey(Fields resource) => new(
        resource.Text("group"),
        resource.Text("kind"),
        resource.Text("namespace"),
        resource.OwnText("name"));

    /// <summary><c>revisions</c> of several sources, or <c>revision</c> of one.</summary>
    public static EquatableList<string> ReadRevisions(Fields owner)
    {
        var revisions = owner.Texts("revisions");
        var revision = owner.Text("revision");
        return revisions.Count > 0 || revision.Length == 0 ? revisions : ListPool.Shared.Share([revision]);
    }

    public static HealthStatus ReadHealth(Fields owner) =>
        owner.Object("health").Word("status", HealthStatus.None, HealthStatus.Unknown);

    public static EquatableList<ManagedResourceStatus> ReadResources(Fields status) => status.List("resources", resource => new ManagedResourceStatus(
        ReadKey(resource),
        resource.Text("version"),
        resource.Word("status", SyncStatus.None, SyncStatus.Unknown),
        ReadHealth(resource),
        resource.Object("health").TextOrNull("message"),
        resource.Flag("hook"),
        resource.Flag("requiresPruning"),
        resource.Flag("requiresDeletionConfirmation"),
        resource.IntOrNull("syncWave") ?? 0));

    public static EquatableList<Condition> ReadConditions(Fields status) => status.List("conditions", condition => new Condition(
        condition.Text("type"),
        UntrustedText.ForDisplay(condition.Text("message"), Fields.LongestText),
        condition.Time("lastTransitionTime")));

    public static EquatableList<Deployment> ReadHistory(Fields status) => status.List("history", entry => new Deployment(
        entry.Number("id"),
        ReadRevisions(entry),
        entry.Time("deployedAt"),
        entry.Time("deployStartedAt"),
        SourceReader.ReadPast(entry),
        entry.Object("initiatedBy").TextOrNull("username"),
        entry.Object("initiatedBy").Flag("automated")));

    public static EquatableList<string> ReadSourceTypes(Fields status)
    {
        var types = status.Texts("sourceTypes");
        var type = status.Text("sourceType");
        return types.Count > 0 || type.Length == 0 ? types : ListPool.Shared.Share([type]);
    }
}
