using System.Diagnostics;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Scenarios.Pieces;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Sandbox.Tests.Git;

public sealed class PlatformRepositoryTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 8, 4, 14, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("main", "8749e2ba48f73779ac74a33a251cbdf3001cccc4")]
    [InlineData("v1.0.0", "8749e2ba48f73779ac74a33a251cbdf3001cccc4")]
    [InlineData("feature/db-general-instances", "bf4f9cf6536faec3115659c482fa4fc64f0ab4e8")]
    [InlineData("feature/redis-cache", "38d7fec782762dd9157b6e605c56751310fb60e3")]
    [InlineData("feature/pgvector", "750ac80ab069ccc80536a9fa454cb95d9b1ec016")]
    [InlineData("feature/operators", "f8eba9ed063445f99ddb137a978599621a4ab285")]
    [InlineData("fix/argocd-project-permissions", "cd47c03cb0c3f7b00e78dcba9886ddd73d73ccb1")]
    public void Has_the_recorded_commit_ids(string revision, string id) => Assert.Equal(id, Build().Resolve(revision)?.Id);

    [Fact]
    public void Passes_git_fsck()
    {
        var repository = Build();
        repository.Merge("main", PlatformRepository.General, new CommitDraft(PlatformRepository.Grace, Start.AddDays(9), "Merge feature/db-general-instances", new Dictionary<string, string?>()));
        var start = new ProcessStartInfo("git") { ArgumentList = { "-C", repository.Directory, "fsck", "--strict", "--full" } };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("infra/gitops/databases/redis-general.yaml", repository.Resolve("main")!.Files.Keys);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private GitRepository Build() => PlatformRepository.Build(new World(new FakeTimeProvider(Start), folder.FullName, "http://127.0.0.1:3180"), Start);
}
