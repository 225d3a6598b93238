using System.Collections.Immutable;

namespace DbDashboard.Sandbox.Git;

/// <summary>A bare repository on disk, made from code, with its commits also at hand in memory.</summary>
public sealed class GitRepository
{
    private const string Config = "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n\tallowFilter = true\n";

    private readonly Lock gate = new();
    private readonly GitObjects objects;
    private readonly Dictionary<string, GitCommit> commits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> blobs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> refs = new(StringComparer.Ordinal);

    public GitRepository(string name, string directory)
    {
        Name = name;
        Directory = directory;
        objects = new GitObjects(directory);
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "objects"));
        System.IO.Directory.CreateDirectory(Path.Combine(directory, "refs", "heads"));
        File.WriteAllText(Path.Combine(directory, "HEAD"), "ref: refs/heads/main\n");
        File.WriteAllText(Path.Combine(directory, "config"), Config);
    }

    /// <summary>With its ending: <c>platform.git</c>.</summary>
    public string Name { get; }

    public string Directory { get; }

    public ImmutableList<string> Branches => Names("refs/heads/");

    public ImmutableList<string> Tags => Names("refs/tags/");

    /// <summary>Commits onto a branch; an absent branch begins at <paramref name="from"/> (a revision), or empty when that is null.</summary>
    public GitCommit Commit(string branch, CommitDraft draft, string? from = null)
    {
        lock (gate)
        {
            var parent = Resolve(branch) ?? (from is null ? null : Resolve(from));
            return Add(branch, draft, parent is null ? [] : [parent.Id], Apply(parent, draft.Changes));
        }
    }

    /// <summary>Merges a branch into another, without fast-forward; the merged branch's files win where both changed.</summary>
    public GitCommit Merge(string into, string from, CommitDraft draft)
    {
        lock (gate)
        {
            var ours = Resolve(into) ?? throw new ArgumentException($"no branch {into}", nameof(into));
            var theirs = Resolve(from) ?? throw new ArgumentException($"no branch {from}", nameof(from));
            var fork = MergeBase(ours, theirs)?.Files ?? ImmutableSortedDictionary<string, string>.Empty;
            var changes = theirs.Files.Keys.Union(fork.Keys)
                .Where(path => theirs.Files.GetValueOrDefault(path) != fork.GetValueOrDefault(path))
                .ToDictionary(path => path, path => theirs.Files.GetValueOrDefault(path));
            return Add(into, draft, [ours.Id, theirs.Id], Apply(ours, changes!));
        }
    }

    /// <summary>Knows a commit that was made elsewhere, under its own id. Its objects are not written: whoever imports puts them into <see cref="Directory"/>.</summary>
    public void Import(GitCommit commit)
    {
        lock (gate)
        {
            commits[commit.Id] = commit;
        }
    }

    public void SetBranch(string branch, string commit) => SetRef("refs/heads/" + branch, commit);

    public void SetTag(string tag, string commit) => SetRef("refs/tags/" + tag, commit);

    public void DeleteBranch(string branch)
    {
        lock (gate)
        {
            refs.Remove("refs/heads/" + branch);
            File.Delete(Path.Combine(Directory, "refs", "heads", branch));
        }
    }

    /// <summary>The commit that a branch, tag, HEAD or (abbreviated) id names; null when there is none.</summary>
    public GitCommit? Resolve(string revision)
    {
        lock (gate)
        {
            var name = revision is "" or "HEAD" ? "main" : revision;
            var id = refs.GetValueOrDefault("refs/heads/" + name) ?? refs.GetValueOrDefault("refs/tags/" + name)
                ?? (name.Length >= 7 ? commits.Keys.FirstOrDefault(key => key.StartsWith(name, StringComparison.Ordinal)) : null);
            return id is null ? null : commits.GetValueOrDefault(id);
        }
    }

    /// <summary>Tags that point at a commit.</summary>
    public ImmutableList<string> TagsAt(string commit) => Tags.FindAll(tag => Resolve(tag)?.Id == commit);

    private static ImmutableSortedDictionary<string, string> Apply(GitCommit? parent, IReadOnlyDictionary<string, string?> changes)
    {
        var files = (parent?.Files ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)).ToBuilder();
        foreach (var (path, text) in changes)
        {
            if (text is null)
            {
                files.Remove(path);
            }
            else
            {
                files[path] = text;
            }
        }

        return files.ToImmutable();
    }

    private GitCommit Add(string branch, CommitDraft draft, ImmutableList<string> parents, ImmutableSortedDictionary<string, string> files)
    {
        var tree = objects.WriteTree(files.ToDictionary(file => file.Key, file => Blob(file.Value)));
        var id = objects.WriteCommit(tree, parents, draft);
        commits[id] = new GitCommit(id, parents, draft.Author, draft.Date, draft.Message, files);
        SetBranch(branch, id);
        return commits[id];
    }

    private string Blob(string text) => blobs.TryGetValue(text, out var id) ? id : blobs[text] = objects.WriteBlob(text);

    private GitCommit? MergeBase(GitCommit ours, GitCommit theirs)
    {
        var mine = Ancestors(ours).Select(commit => commit.Id).ToHashSet();
        return Ancestors(theirs).FirstOrDefault(commit => mine.Contains(commit.Id));
    }

    private IEnumerable<GitCommit> Ancestors(GitCommit commit)
    {
        var queue = new PriorityQueue<GitCommit, long>([(commit, -commit.Date.ToUnixTimeSeconds())]);
        while (queue.TryDequeue(out var next, out _))
        {
            yield return next;
            queue.EnqueueRange(next.Parents.Select(id => (commits[id], -commits[id].Date.ToUnixTimeSeconds())));
        }
    }

    private void SetRef(string name, string commit)
    {
        lock (gate)
        {
            refs[name] = commit;
            var file = Path.Combine(Directory, name);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            // A reader of the file must never see half an id.
            File.WriteAllText(file + ".new", commit + "\n");
            File.Move(file + ".new", file, overwrite: true);
        }
    }

    private ImmutableList<string> Names(string prefix)
    {
        lock (gate)
        {
            return [.. refs.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..])];
        }
    }
}
