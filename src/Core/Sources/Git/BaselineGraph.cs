using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Compares commits with a baseline inside one graph. Many branches part at the same place: what is behind it is counted once.</summary>
internal sealed class BaselineGraph
{
    private readonly CommitGraph graph;
    private readonly bool[] onBaseline;
    private readonly Dictionary<string, int?> behind = new(StringComparer.Ordinal);

    public BaselineGraph(CommitGraph graph, string baseline)
    {
        this.graph = graph;
        onBaseline = graph.Reach([graph.PlaceOf(baseline)]);
    }

    public GitStanding StandingOf(string commit)
    {
        var tip = graph.PlaceOf(commit);
        if (tip == CommitGraph.NotRead)
        {
            return new GitStanding(commit, null, null, null);
        }

        var (ahead, partings) = Climb(tip);
        return ahead is null
            ? new GitStanding(commit, null, null, null)
            : new GitStanding(commit, ahead, BehindOf(partings), partings.Count == 0 ? null : graph[partings.Min]);
    }

    /// <summary>The commits that the baseline lacks, and those of the baseline at which the walk ends.</summary>
    private (int? Ahead, SortedSet<int> Partings) Climb(int tip)
    {
        var (seen, partings) = (new HashSet<int>(), new SortedSet<int>());
        var next = new Stack<int>([tip]);
        while (next.TryPop(out var place))
        {
            if (place == CommitGraph.NotRead)
            {
                return (null, partings);
            }

            if (onBaseline[place])
            {
                partings.Add(place);
            }
            else if (seen.Add(place))
            {
                Push(next, graph.ParentsOf(place));
            }
        }

        return (seen.Count, partings);
    }

    private static void Push(Stack<int> next, ReadOnlySpan<int> parents)
    {
        foreach (var parent in parents)
        {
            next.Push(parent);
        }
    }

    private int? BehindOf(SortedSet<int> partings)
    {
        var key = string.Join(' ', partings);
        if (!behind.TryGetValue(key, out var count))
        {
            behind[key] = count = CountBehind(graph.Reach(partings));
        }

        return count;
    }

    /// <summary>Null when one of them has parents that were not read: there may be more.</summary>
    private int? CountBehind(bool[] shared)
    {
        var count = 0;
        for (var place = 0; place < graph.Count; place++)
        {
            if (!onBaseline[place] || shared[place])
            {
                continue;
            }

            if (graph.LacksParents(place))
            {
                return null;
            }

            count++;
        }

        return count;
    }
}
