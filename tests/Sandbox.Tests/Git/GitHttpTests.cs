using System.Diagnostics;

namespace DbDashboard.Sandbox.Tests.Git;

public sealed class GitHttpTests
{
    [Fact]
    public async Task Is_cloned_by_git_itself()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory();
        var start = new ProcessStartInfo("git") { ArgumentList = { "clone", "--quiet", "--bare", sandbox.GitUrl + "/platform.git", folder.FullName } };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("feature/redis-cache", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "packed-refs"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
