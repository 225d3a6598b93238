using System.Text;

namespace DbDashboard.Testing;

/// <summary>A real bare repository that a test writes to, with commit times one minute apart.</summary>
public sealed record TestRepository(string Directory)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private int commits;

    /// <summary>Where it can be fetched from; empty when it is served by nobody.</summary>
    public string Url { get; init; } = "";

    public static TestRepository Create(string directory)
    {
        System.IO.Directory.CreateDirectory(directory);
        TestGit.Run(directory, "init", "--quiet", "--bare", ".");
        TestGit.Run(directory, "config", "uploadpack.allowAnySHA1InWant", "true");
        return new TestRepository(directory);
    }

    /// <summary>Commits files onto a branch (full text; null deletes) and answers with the commit's id.</summary>
    /// <param name="from">Where an absent branch begins; null: empty.</param>
    public string Commit(string branch, IEnumerable<(string Path, string? Text)> files, string message = "change", string? from = null)
    {
        var stream = new StringBuilder();
        stream.Append($"commit refs/heads/{branch}\ncommitter Ada Platform <ada@example.com> {Start.AddMinutes(commits++).ToUnixTimeSeconds()} +0000\n");
        stream.Append($"data {Encoding.UTF8.GetByteCount(message)}\n{message}\n");
        var parent = Find($"refs/heads/{branch}") ?? (from is null ? null : Find(from));
        stream.Append(parent is null ? "" : $"from {parent}\n");
        foreach (var (path, text) in files)
        {
            stream.Append(text is null ? $"D {path}\n" : $"M 100644 inline {path}\ndata {Encoding.UTF8.GetByteCount(text)}\n{text}\n");
        }

        TestGit.RunWith(Directory, Encoding.UTF8.GetBytes(stream.ToString()), [], "fast-import", "--quiet", "--force");
        return Find($"refs/heads/{branch}")!;
    }

    /// <summary>Commits entries of any mode onto a new branch: the text of a file or link, the commit id of a submodule (160000).</summary>
    /// <param name="from">The commit that they are added to; null: none.</param>
    public string CommitTree(string branch, IEnumerable<(string Mode, string Path, string Content)> entries, string? from = null)
    {
        var stream = new StringBuilder($"commit refs/heads/{branch}\ncommitter Ada Platform <ada@example.com> {Start.ToUnixTimeSeconds()} +0000\ndata 1\nx\n{(from is null ? "" : $"from {from}\n")}");
        foreach (var (mode, path, content) in entries)
        {
            stream.Append(mode == "160000" ? $"M 160000 {content} {path}\n" : $"M {mode} inline {path}\ndata {Encoding.UTF8.GetByteCount(content)}\n{content}\n");
        }

        TestGit.RunWith(Directory, Encoding.UTF8.GetBytes(stream.ToString()), [], "fast-import", "--quiet", "--force");
        return Find($"refs/heads/{branch}")!;
    }

    public string Commit(string branch, string path, string text, string message = "change", string? from = null) =>
        Commit(branch, [(path, text)], message, from);

    public void DeleteBranch(string branch) => TestGit.Run(Directory, "update-ref", "-d", $"refs/heads/{branch}");

    public void SetBranch(string branch, string commit) => TestGit.Run(Directory, "update-ref", $"refs/heads/{branch}", commit);

    /// <summary>The commit that a name leads to; null when it leads nowhere.</summary>
    public string? Find(string revision)
    {
        var id = TestGit.Run(Directory, "for-each-ref", "--format=%(objectname)", revision.StartsWith("refs/", StringComparison.Ordinal) ? revision : "refs/heads/" + revision).Trim();
        return id.Length == 0 ? null : id;
    }
}
