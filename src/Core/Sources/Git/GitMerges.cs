using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Merges without a checkout. What a merge writes goes to a folder of its own, beside the mirror, and is thrown away.</summary>
internal sealed class GitMerges(GitProcess git, string directory, string objects)
{
    private readonly BoundedCache<(string, string), GitMerge> known = new(2_000);

    public async Task<GitMerge> MergeAsync(string ours, string theirs, CancellationToken cancellationToken)
    {
        if (known.TryGet((ours, theirs), out var merge))
        {
            return merge;
        }

        var output = await git.RunAsync(Call(ours, theirs), cancellationToken);
        merge = output.ExitCode switch
        {
            0 => new GitMerge(Fields(output)[0], []),
            1 => new GitMerge(null, Fields(output).Skip(1).Distinct().ToEquatableList()),
            _ => throw GitWords.Failed("merge-tree", output),
        };
        known.Add((ours, theirs), merge);
        return merge;
    }

    /// <summary>The best common ancestor; null when the two have none.</summary>
    public async Task<string?> BaseAsync(string first, string second, CancellationToken cancellationToken)
    {
        var output = await git.RunAsync(new GitCall("merge-base", "--end-of-options", first, second) { Directory = directory }, cancellationToken);
        return output.ExitCode switch
        {
            0 => output.Text.Trim(),
            1 => null,
            _ => throw GitWords.Failed("merge-base", output),
        };
    }

    private GitCall Call(string ours, string theirs) =>
        new("merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", "--end-of-options", ours, theirs)
        {
            Directory = directory,
            Environment =
            [
                new("GIT_OBJECT_DIRECTORY", objects),
                new("GIT_ALTERNATE_OBJECT_DIRECTORIES", Path.Combine(directory, "objects")),
            ],
        };

    private static string[] Fields(GitOutput output) => Encoding.UTF8.GetString(output.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
