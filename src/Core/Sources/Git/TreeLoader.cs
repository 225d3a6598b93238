namespace DbDashboard.Core.Sources.Git;

/// <summary>Tree objects by their ids: each is read once, also when several ask for it at the same time.</summary>
internal sealed class TreeLoader(ObjectStore store, GitLimits limits)
{
    private readonly BoundedCache<string, TreeObject> trees = new(limits.CachedBytes);
    private readonly Dictionary<string, Task<Dictionary<string, TreeObject>>> reading = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long treesRead;

    /// <summary>Tree objects read from the store so far: what was asked before is not read again.</summary>
    public long TreesRead => Interlocked.Read(ref treesRead);

    /// <summary>The trees of these ids, in their order; null where there is no id.</summary>
    public async Task<TreeObject?[]> LoadAsync(string?[] ids, CancellationToken cancellationToken)
    {
        var level = new TreeObject?[ids.Length];
        var isWhole = true;
        for (var i = 0; i < ids.Length; i++)
        {
            isWhole &= ids[i] is not { } id || trees.TryGet(id, out level[i]);
        }

        if (!isWhole)
        {
            await ReadAsync(ids, level, cancellationToken);
        }

        return level;
    }

    private async Task ReadAsync(string?[] ids, TreeObject?[] level, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, TreeObject>(StringComparer.Ordinal);
        foreach (var part in Begin(ids, level))
        {
            foreach (var (id, tree) in await part.WaitAsync(cancellationToken))
            {
                found[id] = tree;
            }
        }

        for (var i = 0; i < ids.Length; i++)
        {
            level[i] ??= ids[i] is { } id ? found[id] : null;
        }
    }

    /// <summary>What is read already for somebody else, and what is begun to be read now.</summary>
    private HashSet<Task<Dictionary<string, TreeObject>>> Begin(string?[] ids, TreeObject?[] level)
    {
        lock (gate)
        {
            var wanted = ids.Where((id, i) => id is not null && level[i] is null && !trees.TryGet(id, out level[i])).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var fresh = wanted.Where(id => !reading.ContainsKey(id)).ToList();
            var own = fresh.Count == 0 ? null : Task.Run(() => ReadOnceAsync(fresh));
            fresh.ForEach(id => reading[id] = own!);
            return [.. wanted.Select(id => reading[id])];
        }
    }

    private async Task<Dictionary<string, TreeObject>> ReadOnceAsync(List<string> ids)
    {
        try
        {
            Interlocked.Add(ref treesRead, ids.Count);
            var objects = await store.ContentsAsync(ids, CancellationToken.None);
            return ids.Zip(objects).ToDictionary(p => p.First, p => Keep(p.First, p.Second ?? throw TreeWalk.Lost(p.First)), StringComparer.Ordinal);
        }
        finally
        {
            lock (gate)
            {
                ids.ForEach(id => reading.Remove(id));
            }
        }
    }

    private TreeObject Keep(string id, GitObject read)
    {
        var tree = new TreeObject(read.Bytes, id.Length / 2);
        trees.Add(id, tree, tree.Size);
        return tree;
    }
}
