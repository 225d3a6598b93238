using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Lint;

/// <summary>The kinds that rules are about.</summary>
public static class LintKinds
{
    public static readonly GroupKind Postgresql = new("acid.zalan.do", "postgresql");
    public static readonly GroupKind OperatorConfiguration = new("acid.zalan.do", "OperatorConfiguration");
    public static readonly GroupKind RedisFailover = new("databases.spotahome.com", "RedisFailover");
    public static readonly GroupKind QuestDb = new("crd.questdb.io", "QuestDB");
    public static readonly GroupKind QuestDbSnapshot = new("crd.questdb.io", "QuestDBSnapshot");
    public static readonly GroupKind QuestDbSnapshotSchedule = new("crd.questdb.io", "QuestDBSnapshotSchedule");
    public static readonly GroupKind TwingateConnector = new("twingate.com", "TwingateConnector");
    public static readonly GroupKind TwingateResource = new("twingate.com", "TwingateResource");
    public static readonly GroupKind TwingateResourceAccess = new("twingate.com", "TwingateResourceAccess");
    public static readonly GroupKind TwingateGroup = new("twingate.com", "TwingateGroup");
    public static readonly GroupKind Application = new("argoproj.io", "Application");
    public static readonly GroupKind AppProject = new("argoproj.io", "AppProject");
    public static readonly GroupKind CustomResourceDefinition = new("apiextensions.k8s.io", "CustomResourceDefinition");
    public static readonly GroupKind Deployment = new("apps", "Deployment");
    public static readonly GroupKind Secret = new("", "Secret");
    public static readonly GroupKind Service = new("", "Service");

    /// <summary>Databases, their backups and the ways to them.</summary>
    public static readonly GroupKind[] Databases = [Postgresql, RedisFailover, QuestDb, QuestDbSnapshot, QuestDbSnapshotSchedule, TwingateConnector, TwingateResource, TwingateResourceAccess, new("twingate.com", "TwingateGroup")];
}
