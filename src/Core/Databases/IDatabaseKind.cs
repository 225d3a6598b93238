using DbDashboard.Core.Databases.Verdicts;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases;

/// <summary>One kind of database: one file. Found by assembly scan.</summary>
public interface IDatabaseKind
{
    GroupKind Kind { get; }

    /// <summary>API version, <c>v1</c>.</summary>
    string Version { get; }

    /// <summary>Plural, as in the API's path.</summary>
    string Plural { get; }

    /// <summary>What people call it: PostgreSQL, Redis, QuestDB.</summary>
    string Engine { get; }

    /// <summary>Its fields are known in this version of its API.</summary>
    bool Knows(string version) => version == Version;

    /// <summary>Where it is not installed, that is worth a word; false for kinds that most clusters do without.</summary>
    bool IsExpected => true;

    /// <summary>Version, size, replicas and the operator's word from a manifest or a live object.</summary>
    DatabaseFields Read(string spec, string status);

    /// <summary>The workloads that the operator makes for a database, with the pods that it asks for.</summary>
    IEnumerable<Workload> Workloads(string name, string spec);

    /// <summary>The operator deletes the volumes with the database, as far as its object says.</summary>
    bool DeletesVolumes(string spec) => true;

    /// <summary>What it is for: a database, or what backs one up or gives access to one.</summary>
    KindRole Role => KindRole.Database;

    /// <summary>Its decision table, in its order; default: what holds for anything that has workloads.</summary>
    EquatableList<DecisionRow> Table => WorkloadTable.Rows;

    /// <summary>The row of its table that says that the object is declared and not in the cluster.</summary>
    string AbsentRow => "1";

    /// <summary>How a live object of this kind is, by its decision table. What holds for all kinds alike is asked before: see <see cref="Judging"/>.</summary>
    DatabaseVerdict Judge(LiveDatabase database) => WorkloadTable.Judge(this, database);

    /// <summary>Where clients reach a database of this name.</summary>
    IEnumerable<DatabaseEndpoint> Endpoints(ResourceKey key, string spec) => [];

    /// <summary>What is known of its backups; null when this kind has none that can be seen.</summary>
    BackupState? BackupsOf(LiveDatabase database) => null;

    /// <summary>True when <paramref name="child"/> belongs to the database named <paramref name="name"/> in the same namespace.</summary>
    bool IsChild(LiveObject child, string name, string databaseUid);
}

/// <summary>What an object of a kind is for.</summary>
public enum KindRole
{
    /// <summary>It holds data.</summary>
    Database,

    /// <summary>It backs a database up.</summary>
    Backup,

    /// <summary>It gives access to one.</summary>
    Access,
}

public sealed record DatabaseFields(string? Version, string? Size, int? Replicas, string? OperatorWord);

/// <param name="Kind">StatefulSet or Deployment.</param>
public sealed record Workload(string Kind, string Name, int Replicas);
