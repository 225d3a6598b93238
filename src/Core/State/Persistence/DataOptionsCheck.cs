using Microsoft.Data.Sqlite;

namespace DbDashboard.Core.State.Persistence;

/// <summary>Says what is wrong with the configuration of the database: each sentence begins with the key.</summary>
public static class DataOptionsCheck
{
    /// <summary>Empty when all is well.</summary>
    public static IEnumerable<string> Problems(DataOptions options)
    {
        if (!options.Provider.Equals(DataOptions.Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{DataOptions.Section}:Provider: '{options.Provider}' is not supported; use {DataOptions.Sqlite}.";
        }
        else if (FileOf(options.ConnectionString) is not { Length: > 0 })
        {
            yield return $"{DataOptions.Section}:ConnectionString: names no file; write 'Data Source=/path/to/dbdashboard.db'.";
        }
    }

    /// <summary>The file of a connection string; null when it cannot be read.</summary>
    internal static string? FileOf(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString).DataSource;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
