namespace DbDashboard.Core.Sources.Git;

/// <summary>
/// Answers that never change, within a bound: two generations, the older is dropped as a whole when the younger is full.
/// What is used moves to the younger one. Thread-safe.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(long bound)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private Dictionary<TKey, (TValue Value, long Weight)> young = [];
    private Dictionary<TKey, (TValue Value, long Weight)> old = [];
    private long weight;

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            if (young.TryGetValue(key, out var found))
            {
                value = found.Value;
                return true;
            }

            if (old.Remove(key, out found))
            {
                Put(key, found.Value, found.Weight);
                value = found.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <param name="size">In the unit of the bound.</param>
    public void Add(TKey key, TValue value, long size = 1)
    {
        lock (gate)
        {
            Put(key, value, size);
        }
    }

    private void Put(TKey key, TValue value, long size)
    {
        if (weight + size > bound / 2)
        {
            (old, young, weight) = (young, [], 0);
        }

        young[key] = (value, size);
        weight += size;
    }
}
