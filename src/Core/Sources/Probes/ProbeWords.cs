using DbDashboard.Core.Model;
using Npgsql;

namespace DbDashboard.Core.Sources.Probes;

/// <summary>Why a look into a database failed, and what to do.</summary>
internal static class ProbeWords
{
    private const int Longest = 300;

    public static Reading<T> Of<T>(Exception fault, ProbeOptions options, string source, DateTimeOffset at) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            Reading.Forbidden<T>(source, at, $"It does not let the role {options.Username} in: {Clean(refused.MessageText)}. Check the password file and pg_hba."),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
            Reading.Forbidden<T>(source, at, $"The role {options.Username} may not connect there: {Clean(refused.MessageText)}. Grant it connect."),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => Reading.Absent<T>(source, at, "There is no such database in it."),
        PostgresException other => Reading.Failed<T>(source, at, $"It answered {other.SqlState}: {Clean(other.MessageText)}"),
        NpgsqlException => Reading.Failed<T>(source, at, $"{options.Address}:{options.Port} cannot be asked: {Clean(fault.InnerException is { } inner and not TimeoutException ? $"{fault.Message}: {inner.Message}" : fault.Message)}"),
        IOException or UnauthorizedAccessException => Reading.Failed<T>(source, at, $"The password file cannot be read: {Clean(fault.Message)}"),
        _ => Reading.Failed<T>(source, at, $"{options.Address}:{options.Port} cannot be asked: {Clean(fault.Message)}"),
    };

    private static string Clean(string text) => Redaction.Cut(Redaction.OneLine(Redaction.HideSecrets(text)), Longest);
}
