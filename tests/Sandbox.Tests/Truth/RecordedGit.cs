using System.Text.Json.Nodes;
using DbDashboard.Sandbox.Git;

namespace DbDashboard.Sandbox.Tests.Truth;

/// <summary>The recorded repositories, brought into sandboxes commit by commit.</summary>
/// <param name="root">A recordings' root with the folder <c>git</c>.</param>
internal sealed class RecordedGit(string root) : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("recorded-git-").FullName;
    private readonly Dictionary<string, GitObjectReader?> repositories = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Repository, string Commit), GitCommit?> commits = [];

    /// <summary>Every branch and tag of the recorded moment.</summary>
    public static IEnumerable<(string Repository, string Reference, string Commit)> Refs(JsonNode refs) =>
        from repository in refs.AsObject()
        from reference in repository.Value!.AsObject()
        select (repository.Key, reference.Key, (string)reference.Value!);

    /// <summary>Makes a recorded commit known in the sandbox; nothing when it was never made.</summary>
    public void Bring(World world, string repository, string commit)
    {
        if (Read(repository, commit) is { } found)
        {
            (world.Repositories.FirstOrDefault(one => one.Name == repository) ?? world.AddRepository(repository)).Import(found);
        }
    }

    public void Dispose()
    {
        foreach (var repository in repositories.Values)
        {
            repository?.Dispose();
        }

        Directory.Delete(directory, recursive: true);
    }

    private GitCommit? Read(string repository, string commit) =>
        commits.TryGetValue((repository, commit), out var known) ? known : commits[(repository, commit)] = Open(repository)?.Commit(commit);

    private GitObjectReader? Open(string repository)
    {
        if (repositories.TryGetValue(repository, out var open))
        {
            return open;
        }

        var bundle = Path.Combine(root, "git", Path.ChangeExtension(repository, ".bundle"));
        return repositories[repository] = File.Exists(bundle) ? new GitObjectReader(bundle, Path.Combine(directory, repository)) : null;
    }
}
