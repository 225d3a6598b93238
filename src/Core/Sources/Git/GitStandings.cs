using System.Text;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>How many commits stand to a baseline, all by one <c>git rev-list</c>: a run for each branch would cost seconds.</summary>
internal sealed class GitStandings(GitProcess git, string directory, int mostCommits = GitStandings.MostCommits)
{
    /// <summary>A longer history is cut: what would need the rest is unknown.</summary>
    public const int MostCommits = 200_000;

    private readonly BoundedCache<(string, EquatableList<string>), EquatableList<GitStanding>> known = new(64);

    public async Task<EquatableList<GitStanding>> ReadAsync(string baseline, EquatableList<string> commits, CancellationToken cancellationToken)
    {
        if (known.TryGet((baseline, commits), out var standings))
        {
            return standings;
        }

        var output = await git.RunAsync(Call(baseline, commits), cancellationToken);
        if (output.ExitCode != 0)
        {
            throw GitWords.Failed("rev-list", output);
        }

        var graph = new BaselineGraph(CommitGraph.Parse(output.Output), baseline);
        standings = commits.Select(graph.StandingOf).ToEquatableList();
        known.Add((baseline, commits), standings);
        return standings;
    }

    private GitCall Call(string baseline, EquatableList<string> commits) => new("rev-list", "--topo-order", "--parents", $"--max-count={mostCommits}", "--stdin")
    {
        Directory = directory,
        Input = Encoding.ASCII.GetBytes(string.Join('\n', commits.Prepend(baseline).Distinct()) + "\n"),
    };
}
