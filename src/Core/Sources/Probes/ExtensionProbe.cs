using DbDashboard.Core.Model;
using Npgsql;

namespace DbDashboard.Core.Sources.Probes;

/// <summary>Looks which extensions one database has. The session is read-only, has a deadline, and ends with the question.</summary>
public sealed class ExtensionProbe(ProbeOptions options, TimeProvider clock)
{
    /// <summary>For connecting, and again for the answer.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    private const int MostExtensions = 200;
    private const string Question = "select e.extname, e.extversion, n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace order by e.extname limit 200";

    /// <summary>Never throws but for cancellation. An attempt that fails on the way is made once more.</summary>
    public async Task<ExtensionLook> LookAsync(string database, CancellationToken cancellationToken)
    {
        try
        {
            try
            {
                return new(database, Reading.Known(await AskAsync(database, cancellationToken), Source(database), clock.GetUtcNow()));
            }
            catch (NpgsqlException fault) when (fault.IsTransient)
            {
                await Task.Delay(Backoff.Usual.After(1), clock, cancellationToken);
                return new(database, Reading.Known(await AskAsync(database, cancellationToken), Source(database), clock.GetUtcNow()));
            }
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException or UnauthorizedAccessException or TimeoutException or ArgumentException)
        {
            return new(database, ProbeWords.Of<EquatableList<InstalledExtension>>(fault, options, Source(database), clock.GetUtcNow()));
        }
    }

    /// <summary>A session in which nothing can be written, for the looks and for their tests.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var password = (await File.ReadAllTextAsync(options.PasswordFile, cancellationToken)).TrimEnd('\r', '\n');
        var connection = new NpgsqlConnection(Address(database, password).ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private async Task<EquatableList<InstalledExtension>> AskAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(database, cancellationToken);
        await using var command = new NpgsqlCommand(Question, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<InstalledExtension>();
        while (found.Count < MostExtensions && await rows.ReadAsync(cancellationToken))
        {
            found.Add(new(rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        }

        return found.ToEquatableList();
    }

    private NpgsqlConnectionStringBuilder Address(string database, string password) => new()
    {
        Host = options.Address,
        Port = options.Port,
        Database = database,
        Username = options.Username,
        Password = password,
        SslMode = options.Encryption switch
        {
            ProbeEncryption.Require => SslMode.Require,
            ProbeEncryption.None => SslMode.Disable,
            _ => SslMode.VerifyFull,
        },
        RootCertificate = options.CaFile,
        Timeout = (int)Deadline.TotalSeconds,
        CommandTimeout = (int)Deadline.TotalSeconds,
        Pooling = false,
        ApplicationName = "DbDashboard",
        Options = $"-c default_transaction_read_only=on -c statement_timeout={Deadline.TotalMilliseconds:0}",
    };

    private string Source(string database) => $"PostgreSQL {options.Namespace}/{options.Name}, database {database}";
}
