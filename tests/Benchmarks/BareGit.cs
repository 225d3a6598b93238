using System.Text;
using DbDashboard.Testing;

namespace DbDashboard.Benchmarks;

/// <summary>The least that git itself needs for what the explanations rest on, in as few processes as there are questions, its answers left unparsed.</summary>
internal sealed class BareGit
{
    private readonly string directory;
    private readonly string main;
    private readonly byte[] diffs;
    private readonly byte[] files;

    public BareGit(string directory)
    {
        this.directory = directory;
        main = Resolve("refs/heads/main");
        var branches = Lines("for-each-ref", "--format=%(objectname)", "refs/heads/b/");
        diffs = Encoding.ASCII.GetBytes(string.Concat(branches.Select(b => $"{Tree(b)} {Tree(main)}\n")));
        var ofMain = Lines("ls-tree", "-r", "-t", "--format=%(objectname)", main);
        var ofBranches = branches.SelectMany(b => Lines("diff-tree", "-r", "-t", main, b).Select(l => l.Split(' ')[3]));
        files = Encoding.ASCII.GetBytes(string.Join('\n', ofMain.Concat(ofBranches).Append("")));
    }

    /// <summary>All branches against main, and the contents of each folder and file that an explanation reads.</summary>
    public void AskAll()
    {
        TestGit.RunWith(directory, diffs, [], "diff-tree", "-r", "--stdin");
        TestGit.RunWith(directory, files, [], "cat-file", "--batch", "--buffer");
    }

    /// <summary>What one branch changes, and the contents of that.</summary>
    public void AskMoved(string commit)
    {
        var changed = TestGit.Run(directory, "diff-tree", "-r", "-t", main, commit).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[3]);
        TestGit.RunWith(directory, Encoding.ASCII.GetBytes(string.Join('\n', changed.Append(""))), [], "cat-file", "--batch", "--buffer");
    }

    private string Tree(string commit) => Resolve(commit + "^{tree}");

    private string Resolve(string revision) => TestGit.Run(directory, "rev-parse", revision).Trim();

    private string[] Lines(params string[] arguments) => TestGit.Run(directory, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
