using System.Text.Json;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts.Postgres;

/// <summary>What can be seen of a cluster's backups: the logical ones are Jobs; a write-ahead log that goes to object storage leaves no trace in the cluster.</summary>
internal static class PostgresBackups
{
    public static BackupState Of(LiveDatabase database)
    {
        var isOn = SpecMembers.Parse(database.Object.Spec).Find("enableLogicalBackup") is { ValueKind: JsonValueKind.True };
        if (!isOn)
        {
            return new(false, null, "No logical backup is configured in its object; whether the write-ahead log is archived is set at the operator and is not seen here.");
        }

        if (!database.Sight.Of(ChildKinds.Job).IsKnown)
        {
            return new(true, null, $"Logical backups are configured; when the last one was is not known: {database.Sight.Of(ChildKinds.Job).Why}");
        }

        var last = database.Of(ChildKinds.Job).Select(job => PodFacts.Time(SpecMembers.Parse(job.Status).Text("completionTime"))).Max();
        return new(true, last, last is { } at ? $"The last logical backup that is seen ended at {at:yyyy-MM-dd HH:mm} UTC." : "Logical backups are configured, and none that ended is seen.");
    }
}
