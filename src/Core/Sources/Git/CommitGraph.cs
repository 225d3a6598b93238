using System.Text;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Commits and their parents, children first, as <c>git rev-list --topo-order --parents</c> prints them. A list that was cut lacks parents.</summary>
internal sealed class CommitGraph
{
    /// <summary>Stands for a parent that was not read.</summary>
    public const int NotRead = -1;

    private readonly List<string> ids = [];
    private readonly List<int[]> parents = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public int Count => ids.Count;

    /// <summary>Reads lines of <c>commit parent parent</c>.</summary>
    public static CommitGraph Parse(byte[] output)
    {
        var graph = new CommitGraph();
        var lines = Encoding.ASCII.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var words = lines.Select(line => line.Split(' ')).ToList();
        foreach (var line in words)
        {
            graph.places.Add(line[0], graph.ids.Count);
            graph.ids.Add(line[0]);
        }

        graph.parents.AddRange(words.Select(line => line.Skip(1).Select(graph.PlaceOf).ToArray()));
        return graph;
    }

    public string this[int place] => ids[place];

    /// <summary>A lower place is never an ancestor of a higher one; <see cref="NotRead"/> when it is not there.</summary>
    public int PlaceOf(string commit) => places.GetValueOrDefault(commit, NotRead);

    public ReadOnlySpan<int> ParentsOf(int place) => parents[place];

    public bool LacksParents(int place) => Array.IndexOf(parents[place], NotRead) >= 0;

    /// <summary>Marks all that can be reached, the beginnings included.</summary>
    public bool[] Reach(IEnumerable<int> from)
    {
        var reached = new bool[Count];
        var next = new Stack<int>(from);
        while (next.TryPop(out var place))
        {
            if (place == NotRead || reached[place])
            {
                continue;
            }

            reached[place] = true;
            foreach (var parent in parents[place])
            {
                next.Push(parent);
            }
        }

        return reached;
    }
}
