namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// The commits that <c>git log --full-history commit ^since -- path</c> shows, in its order: newest first, both sides of a merge,
/// and the merge itself where the path is not as on each of its sides. Step by step as git does it, for where clocks disagree the
/// steps decide.
/// </summary>
internal sealed class HistoryWalk(CommitLinks links, HistoryPath path, string? since)
{
    /// <summary>Clocks differ: so many more commits are looked at after the last that could still be of interest.</summary>
    private const int Slop = 5;

    private readonly Dictionary<string, HistoryNode> nodes = new(StringComparer.Ordinal);
    private readonly PriorityQueue<HistoryNode, (long Newest, int First)> queue = new();
    private readonly List<HistoryNode> visited = [];
    private int seen;
    private int wanted;
    private int slop = Slop;
    private long lastTime = long.MaxValue;

    public async Task<List<string>> RunAsync(string commit, int limit, CancellationToken cancellationToken)
    {
        await StartAsync(commit, cancellationToken);
        var shown = 0;
        while (shown < limit && queue.TryDequeue(out var node, out _))
        {
            Leave(node);
            await VisitAsync(node, cancellationToken);
            shown += since is null && !node.IsSame ? 1 : 0;
            if (node.IsExcluded && !MayGoOn())
            {
                break;
            }
        }

        return [.. visited.Where(n => !n.IsExcluded && !IsSameAfterAll(n)).Take(limit).Select(n => n.Id)];
    }

    private async Task StartAsync(string commit, CancellationToken cancellationToken)
    {
        var first = Node(commit);
        if (since is not null)
        {
            var other = Node(since);
            (other.IsExcluded, other.IsSince) = (true, true);
        }

        await SeeAsync(first, cancellationToken);
        if (since is not null)
        {
            await SeeAsync(Node(since), cancellationToken);
            ExcludeParents(Node(since));
        }
    }

    private async ValueTask VisitAsync(HistoryNode node, CancellationToken cancellationToken)
    {
        if (!node.IsExcluded)
        {
            node.IsSame = await IsSameAsync(node, cancellationToken);
            lastTime = node.Link!.Time;
            visited.Add(node);
        }

        foreach (var parent in node.Link!.Parents.Select(Node))
        {
            if (node.IsExcluded)
            {
                Exclude(parent);
                await ReadAsync(parent, cancellationToken);
                ExcludeParents(parent);
            }

            await SeeAsync(parent, cancellationToken);
        }
    }

    /// <summary>What is excluded is followed until nothing of interest can be reached from it any more.</summary>
    private bool MayGoOn()
    {
        if (!queue.TryPeek(out _, out var newest))
        {
            return false;
        }

        slop = lastTime <= -newest.Newest || wanted > 0 ? Slop : slop - 1;
        return slop > 0;
    }

    private async ValueTask<bool> IsSameAsync(HistoryNode node, CancellationToken cancellationToken)
    {
        if (path.IsRoot)
        {
            return false;
        }

        var parents = node.Link!.Parents;
        node.SameAsParent = new bool[parents.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            await ReadAsync(Node(parents[i]), cancellationToken);
            node.SameAsParent[i] = !await path.IsTouchedAsync(node.Id, parents[i], cancellationToken);
        }

        return parents.Length == 0 ? !await path.HasFilesAsync(node.Id, cancellationToken) : IsSame(node);
    }

    /// <summary>Of a merge what counts may have been excluded after it was visited.</summary>
    private bool IsSameAfterAll(HistoryNode node) => node.IsSame || (node.SameAsParent.Length > 1 && IsSame(node));

    /// <summary>Sides that are excluded count only when there is no other.</summary>
    private bool IsSame(HistoryNode node)
    {
        var sides = node.Link!.Parents.Select(Node).Zip(node.SameAsParent).ToList();
        var counted = sides.Where(s => !s.First.IsExcluded || s.First.IsSince).ToList();
        return (counted.Count > 0 ? counted : sides).TrueForAll(s => s.Second);
    }

    private async ValueTask SeeAsync(HistoryNode node, CancellationToken cancellationToken)
    {
        await ReadAsync(node, cancellationToken);
        if (!node.IsSeen)
        {
            (node.IsSeen, node.IsWaiting) = (true, true);
            wanted += node.IsExcluded ? 0 : 1;
            queue.Enqueue(node, (-node.Link!.Time, seen++));
        }
    }

    private void Leave(HistoryNode node)
    {
        node.IsWaiting = false;
        wanted -= node.IsExcluded ? 0 : 1;
    }

    private bool Exclude(HistoryNode node)
    {
        if (node.IsExcluded)
        {
            return false;
        }

        node.IsExcluded = true;
        wanted -= node.IsWaiting ? 1 : 0;
        return true;
    }

    /// <summary>All behind it that was read already; the rest when it is come to.</summary>
    private void ExcludeParents(HistoryNode node)
    {
        var next = new Stack<string>(node.Link?.Parents ?? []);
        while (next.TryPop(out var id))
        {
            var parent = Node(id);
            foreach (var behind in Exclude(parent) ? parent.Link?.Parents ?? [] : [])
            {
                next.Push(behind);
            }
        }
    }

    private async ValueTask ReadAsync(HistoryNode node, CancellationToken cancellationToken) => node.Link ??= await links.ReadAsync(node.Id, cancellationToken);

    private HistoryNode Node(string id) => nodes.TryGetValue(id, out var node) ? node : nodes[id] = new(id);
}
