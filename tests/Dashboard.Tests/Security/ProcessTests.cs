using System.Diagnostics;
using DbDashboard.Testing;

namespace DbDashboard.Dashboard.Tests.Security;

/// <summary>The program as people start it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("dashboard-process-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Refuses_to_listen_elsewhere_and_says_why()
    {
        using var process = Start("--Urls=http://0.0.0.0:0");
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("not a loopback address", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_what_is_configured_and_what_each_source_answers()
    {
        using var process = Start("--check");
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Argo CD sandbox", said, StringComparison.Ordinal);
        Assert.Contains("20 applications", said, StringComparison.Ordinal);
        Assert.Contains("postgresql.acid.zalan.do: can be watched", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_fails_when_a_source_does_not_answer()
    {
        using var process = Start("--check", "--ArgoCd:Instances:0:Name=gone", "--ArgoCd:Instances:0:Url=http://127.0.0.1:1");
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("DOES NOT ANSWER", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_one_line_with_its_address_and_what_it_shows()
    {
        using var process = Start("--Urls=http://127.0.0.1:0");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

            Assert.StartsWith("DbDashboard: http://127.0.0.1:", line, StringComparison.Ordinal);
            Assert.Contains("sandbox", line, StringComparison.Ordinal);
            using var client = new HttpClient();
            Assert.Equal("ok", await client.GetStringAsync(line!.Split(' ')[1] + "/healthz", TestContext.Current.CancellationToken));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private Process Start(params string[] arguments)
    {
        var folder = Path.Combine(TestTree.Root, "src", "Dashboard");
        var built = Path.GetRelativePath(TestTree.Folder("Dashboard.Tests"), AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] own = [Path.Combine(folder, built, "DbDashboard.Dashboard.dll"), $"--Data:ConnectionString=Data Source={data.FullName}/test.db", $"--Git:CacheDirectory={data.FullName}/git"];
        foreach (var argument in own.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
