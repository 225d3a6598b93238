using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Probes;
using DbDashboard.Testing;
using Npgsql;

namespace DbDashboard.Core.Tests.Sources.Probes;

public sealed class ExtensionProbeTests(ExtensionProbeTests.World world) : IClassFixture<ExtensionProbeTests.World>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_extension_is_seen_with_its_version_and_schema()
    {
        var look = await world.Probe().LookAsync("shop", Stop);

        var found = look.Extensions.Value!.Single(one => one.Name == "citext");
        Assert.Equal(("search", true), (found.Schema, found.Version.Length > 0));
        Assert.Equal(["citext", "plpgsql"], look.Extensions.Value!.Select(one => one.Name));
        Assert.Equal("PostgreSQL databases/orders, database shop", look.Extensions.Source);
    }

    [Fact]
    public async Task A_session_can_write_nothing()
    {
        await using var session = await world.Probe().OpenAsync("shop", Stop);
        await using var command = new NpgsqlCommand("create table seen (at timestamptz)", session);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);
    }

    [Fact]
    public async Task A_question_that_hangs_is_ended_by_the_server()
    {
        await using var session = await world.Probe().OpenAsync("shop", Stop);
        await using var command = new NpgsqlCommand("show statement_timeout", session);

        Assert.Equal("5s", await command.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_absent() => Assert.Equal((ReadingState.Absent, "There is no such database in it."), await SaysAsync(world.Probe(), "nothing"));

    [Fact]
    public async Task A_wrong_password_is_forbidden_and_is_not_told()
    {
        var (state, why) = await SaysAsync(world.Probe(passwordFile: world.WrongPassword), "shop");

        Assert.Equal(ReadingState.Forbidden, state);
        Assert.Contains("Check the password file", why);
        Assert.DoesNotContain("wrong-canary", why);
    }

    [Fact]
    public async Task Without_the_right_to_connect_it_is_forbidden() => Assert.Equal(ReadingState.Forbidden, (await SaysAsync(world.Probe("guest"), "closed")).State);

    [Fact]
    public async Task Without_its_password_file_nothing_is_asked() =>
        Assert.Contains("password file", (await SaysAsync(world.Probe(passwordFile: "/nowhere/password"), "shop")).Why);

    [Fact]
    public async Task A_server_that_does_not_encrypt_is_not_asked_where_encryption_is_wanted()
    {
        var (state, why) = await SaysAsync(world.Probe(encryption: ProbeEncryption.Require), "shop");

        Assert.Equal(ReadingState.Failed, state);
        Assert.Contains($"127.0.0.1:{world.Server.Port} cannot be asked", why);
    }

    private static async Task<(ReadingState State, string? Why)> SaysAsync(ExtensionProbe probe, string database)
    {
        var reading = (await probe.LookAsync(database, Stop)).Extensions;
        return (reading.State, reading.Why);
    }

    /// <summary>A server with an extension in one database, and a database that a guest may not enter.</summary>
    public sealed class World : IAsyncLifetime
    {
        private readonly TempFolder folder = new("probe");

        public RealPostgres Server { get; } = new();

        public string WrongPassword => Path.Combine(folder.Path, "wrong");

        public ExtensionProbe Probe(string user = RealPostgres.Superuser, string? passwordFile = null, ProbeEncryption encryption = ProbeEncryption.None) => new(
            new() { Cluster = "in-cluster", Namespace = "databases", Name = "orders", Host = "127.0.0.1", Port = Server.Port, Username = user, PasswordFile = passwordFile ?? Server.PasswordFile, Encryption = encryption },
            TimeProvider.System);

        public async ValueTask InitializeAsync()
        {
            await File.WriteAllTextAsync(WrongPassword, "wrong-canary");
            await RunAsync("postgres", "create database shop", "create database closed", "revoke connect on database closed from public", $"create role guest login password '{RealPostgres.Password}'");
            await RunAsync("shop", "create schema search", "create extension citext schema search");
        }

        public ValueTask DisposeAsync()
        {
            Server.Dispose();
            folder.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task RunAsync(string database, params string[] commands)
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Database = database }.ConnectionString);
            await connection.OpenAsync();
            foreach (var text in commands)
            {
                await using var command = new NpgsqlCommand(text, connection);
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
