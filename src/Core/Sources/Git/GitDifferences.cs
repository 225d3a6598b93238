using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>What differs between pairs of trees, all pairs by one <c>git diff-tree --stdin</c>.</summary>
internal sealed class GitDifferences(GitProcess git, string directory, string mergeObjects)
{
    public async Task<Dictionary<(string From, string To), EquatableList<GitChange>>> ReadAsync(
        IReadOnlyList<(string From, string To)> pairs, string path, CancellationToken cancellationToken)
    {
        var result = new Dictionary<(string, string), EquatableList<GitChange>>();
        var input = new StringBuilder();
        foreach (var (from, to) in pairs.Where(p => p.From != p.To).Distinct())
        {
            input.Append(from).Append(' ').Append(to).Append('\n');
        }

        if (input.Length > 0)
        {
            var output = await git.RunAsync(Call(input.ToString()), cancellationToken);
            Parse(output.ExitCode == 0 ? output : throw GitWords.Failed("diff-tree", output), path, result);
        }

        return result;
    }

    private GitCall Call(string input) => new("diff-tree", "-r", "-z", "-M", "--name-status", "--no-color", "--stdin")
    {
        Directory = directory,
        Input = Encoding.ASCII.GetBytes(input),
        Environment = [new("GIT_ALTERNATE_OBJECT_DIRECTORIES", mergeObjects)],
    };

    private static void Parse(GitOutput output, string path, Dictionary<(string, string), EquatableList<GitChange>> result)
    {
        var text = new NameStatus(output.Output);
        while (!text.AtEnd)
        {
            var pair = text.Take((byte)'\n').Split(' ');
            result[(pair[0], pair[1])] = text.TakeChanges().Select(c => Rooted(c, path)).ToEquatableList();
        }
    }

    /// <summary>The trees were those at the path; their files are named from the repository's root.</summary>
    private static GitChange Rooted(GitChange change, string path) => path.Length == 0 ? change : change with
    {
        Path = $"{path}/{change.Path}",
        OldPath = change.OldPath is null ? null : $"{path}/{change.OldPath}",
    };
}
