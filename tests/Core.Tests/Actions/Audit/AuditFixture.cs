using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Core.Actions.Audit.Storage;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Actions.Audit;

/// <summary>An audit in a folder of its own, and somebody who edits its file by hand.</summary>
internal sealed class AuditFixture : IDisposable
{
    public static readonly ApplicationKey Orders = new("argo", "argocd", "orders");

    private readonly TempFolder folder = new("audit");
    private readonly List<AuditLog> opened = [];

    public AuditFixture() => Files = new(Path.Combine(folder.Path, "below", "dashboard.audit.db"), Floor: 0);

    public AuditFiles Files { get; set; }

    public FakeTimeProvider Clock { get; } = new(Some.Moment);

    public AuditLog Open()
    {
        var log = new AuditLog(Files, Clock, NullLogger<AuditLog>.Instance);
        opened.Add(log);
        return log;
    }

    /// <summary>A log with so many rows of one action.</summary>
    public async Task<AuditLog> OpenWithRows(int count)
    {
        var log = Open();
        for (var i = 1; i <= count; i++)
        {
            await log.AppendAsync(Entry() with { Reason = $"reason {i}" }, default);
        }

        return log;
    }

    public static AuditEntry Entry(string action = "a1", ActionState edge = ActionState.Confirmed, string reason = "the branch was merged") =>
        new(action, edge, "sync", new("grace", "Grace Hopper", "local"), AuditTarget.Of(Orders)) { Reason = reason };

    /// <summary>What somebody does who owns the file: the rules are taken out, and put back afterwards.</summary>
    public void Tamper(string sql)
    {
        using var connection = AuditSql.Open(Files, SqliteOpenMode.ReadWrite, pooling: false);
        foreach (var trigger in AuditTriggers.All.Keys)
        {
            connection.Run($"DROP TRIGGER {trigger}");
        }

        connection.Run(sql);
        foreach (var statement in AuditTriggers.All.Values)
        {
            connection.Run(statement);
        }
    }

    public SqliteConnection Connection() => AuditSql.Open(Files, SqliteOpenMode.ReadWrite, pooling: false);

    public void Dispose()
    {
        opened.ForEach(log => log.Dispose());
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
