using System.Collections.Concurrent;
using System.Text.Json;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;

namespace DbDashboard.Testing;

/// <summary>
/// The repositories of the recordings, with their refs set to exactly those of one case. A bundle holds every commit that any
/// case names; it is unpacked once a process, and only the refs differ from case to case.
/// </summary>
/// <param name="refs">Refs by repository (<c>cases.git</c>).</param>
public sealed class BundleRepository(string bundles, IReadOnlyDictionary<string, EquatableList<GitRef>> refs, DateTimeOffset at) : IGitMirrors
{
    private const string Source = "Git ";
    private static readonly TempFolder Folder = new("bundles");
    private static readonly GitCommandLine Git = new(Path.Combine(Folder.Path, "home"), TimeProvider.System);
    private static readonly ConcurrentDictionary<string, Lazy<GitRepository>> Unpacked = new(StringComparer.Ordinal);

    /// <summary>Answers for addresses like <c>http://127.0.0.1:3180/platform.git</c>.</summary>
    /// <param name="bundles">The folder with the bundles: <c>git</c> under a root of recordings.</param>
    /// <param name="refsFile">A case's <c>refs.json</c>.</param>
    public static IGitReader Reader(string bundles, string refsFile, DateTimeOffset at) =>
        new GitReader(new BundleRepository(bundles, ReadRefs(refsFile), at), TimeProvider.System);

    /// <summary>The refs of every repository that a <c>refs.json</c> names.</summary>
    public static IReadOnlyDictionary<string, EquatableList<GitRef>> ReadRefs(string refsFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(refsFile));
        return json.RootElement.EnumerateObject().ToDictionary(
            repository => repository.Name,
            repository => repository.Value.EnumerateObject()
                .Select(r => new GitRef(r.Name, r.Value.GetString()!))
                .OrderBy(r => r.Name, StringComparer.Ordinal)
                .ToEquatableList(),
            StringComparer.Ordinal);
    }

    public Reading<GitMirror> Find(string repoUrl)
    {
        var name = repoUrl[(repoUrl.LastIndexOf('/') + 1)..];
        var bundle = Path.Combine(bundles, Path.ChangeExtension(name, ".bundle"));
        if (!refs.TryGetValue(name, out var found) || !File.Exists(bundle))
        {
            return Reading.Failed<GitMirror>(Source + name, at, $"{repoUrl} cannot be read: there is no such repository");
        }

        var head = found.Items.Any(r => r.Name == "refs/heads/main") ? "refs/heads/main" : found.Items.FirstOrDefault(r => r.IsBranch)?.Name;
        var known = Reading.Known(new RepositoryRefs(repoUrl, found, head, at), Source + name, at);
        return Reading.Known(new GitMirror(name, Unpack(bundle), known), Source + name, at);
    }

    private static GitRepository Unpack(string bundle) =>
        Unpacked.GetOrAdd(Path.GetFullPath(bundle), path => new Lazy<GitRepository>(() => Clone(path))).Value;

    private static GitRepository Clone(string bundle)
    {
        var directory = Path.Combine(Folder.Path, $"{Unpacked.Count}-{Path.GetFileNameWithoutExtension(bundle)}.git");
        TestGit.Run(Folder.Path, "init", "--quiet", "--bare", directory);
        TestGit.Run(directory, "fetch", "--quiet", bundle, "+refs/*:refs/*");
        return new GitRepository(directory, Git);
    }
}
