namespace DbDashboard.Core.Rendering;

/// <summary>Remembers answers that never change, within a bound; when it is full, everything is forgotten and read anew. Thread-safe.</summary>
internal sealed class BoundedMemory<TKey, TValue>(long bound)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, TValue> values = [];
    private long weight;

    public TValue? Find(TKey key)
    {
        lock (gate)
        {
            return values.GetValueOrDefault(key);
        }
    }

    /// <param name="size">In the unit of the bound.</param>
    public TValue Keep(TKey key, TValue value, long size)
    {
        lock (gate)
        {
            if (weight + size > bound)
            {
                values.Clear();
                weight = 0;
            }

            if (values.TryAdd(key, value))
            {
                weight += size;
            }

            return value;
        }
    }
}
