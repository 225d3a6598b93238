using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DbDashboard.Testing;

/// <summary>A PostgreSQL server of its own on loopback, from Debian's package, stopped and deleted on disposal.</summary>
public sealed class RealPostgres : IDisposable
{
    public const string Superuser = "ruler";
    public const string Password = "canary-password";

    private readonly TempFolder folder = new("postgres");
    private readonly Process server;

    public RealPostgres()
    {
        File.WriteAllText(PasswordFile, Password + "\n");
        Open(folder.Path);
        Run("initdb", ["-D", Data, "-U", Superuser, $"--pwfile={PasswordFile}", "--auth=scram-sha-256", "--no-sync", "-E", "UTF8", "--locale=C"]);
        (Port, server) = Start();
    }

    public int Port { get; }

    public string PasswordFile => Path.Combine(folder.Path, "password");

    /// <summary>For clients that do not go through the product.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username={Superuser};Password={Password};Database=postgres;Pooling=false";

    private string Data => Path.Combine(folder.Path, "data");

    public void Dispose()
    {
        if (!server.HasExited)
        {
            Run("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);
        }

        server.WaitForExit();
        server.Dispose();
        folder.Dispose();
    }

    private static string Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).OrderBy(bin => bin.Length).ThenBy(bin => bin, StringComparer.Ordinal).LastOrDefault() ?? throw Missing()
        : throw Missing();

    private static InvalidOperationException Missing() => new("There is no PostgreSQL to test with. On Debian: apt-get install postgresql");

    // Its port is free when it is looked for; somebody else may take it meanwhile: then another is tried.
    private (int Port, Process Server) Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var process = Process.Start(Of("postgres", ["-D", Data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=50"]))!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var log = process.StandardError;
            while (log.ReadLine() is { } line)
            {
                if (line.Contains("ready to accept connections", StringComparison.Ordinal))
                {
                    _ = Task.Run(log.ReadToEnd);
                    return (port, process);
                }
            }

            process.WaitForExit();
            if (attempt == 5)
            {
                throw new InvalidOperationException("PostgreSQL did not start in five attempts.");
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(Of(program, arguments))!;
        var said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {said.Result}");
        }
    }

    // It refuses to run as root: then as the user that Debian's package makes for it.
    private static ProcessStartInfo Of(string program, string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        string[] command = IsRoot ? ["runuser", "-u", "postgres", "--", path, .. arguments] : [path, .. arguments];
        return new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/" };
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static void Open(string path)
    {
        if (IsRoot)
        {
            using var owner = Process.Start(new ProcessStartInfo("chown", ["-R", "postgres", path]))!;
            owner.WaitForExit();
        }
    }
}
