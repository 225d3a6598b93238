namespace DbDashboard.Core.State.Persistence;

/// <summary>Where what must survive a restart is kept.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";
    public const string Sqlite = "Sqlite";

    /// <summary>The database: <c>Sqlite</c>.</summary>
    public string Provider { get; init; } = Sqlite;

    /// <summary>Default: <c>dbdashboard.db</c> in the user's folder for application data.</summary>
    public string ConnectionString { get; init; } = $"Data Source={DefaultFile}";

    /// <summary>The file of the audit, for instance on a volume of its own. Null: beside the database, <c>dbdashboard.audit.db</c>.</summary>
    public string? AuditFile { get; init; }

    private static string DefaultFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "DbDashboard",
        "dbdashboard.db");
}
