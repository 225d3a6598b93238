namespace DbDashboard.Core.Sources.ArgoCd.Details;

/// <summary>
/// Keeps what was read for a while, by key and version. One reading a key at a time: who asks while it runs waits for it.
/// Bounded: the one that was not asked for the longest goes. Thread-safe.
/// </summary>
/// <param name="keepFor">How long a value is good; asked of the value, so that a failure is tried again sooner.</param>
internal sealed class FreshCache<TKey, TValue>(int capacity, TimeProvider time, Func<TValue, TimeSpan> keepFor)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Entry> entries = [];
    private long uses;

    /// <param name="version">Another version than the kept one is read anew.</param>
    /// <param name="read">Reads it; gets the value kept before, of whatever version, or null.</param>
    /// <param name="cancellationToken">Ends the waiting, not the reading: others may wait for it too.</param>
    public Task<TValue> GetAsync(TKey key, string version, Func<TValue?, Task<TValue>> read, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var known = entries.GetValueOrDefault(key);
            if (known is null || known.Version != version || !IsGood(known))
            {
                known = new Entry(version, ReadAsync(known, read), time.GetUtcNow());
                entries[key] = known;
                Evict(key);
            }

            known.Use = ++uses;
            return known.Value.WaitAsync(cancellationToken);
        }
    }

    private static async Task<TValue> ReadAsync(Entry? before, Func<TValue?, Task<TValue>> read)
    {
        // Off the caller's thread and lock, and after the reading before this one.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (before is not null)
        {
            await ((Task)before.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await read(before is { Value.IsCompletedSuccessfully: true } ? await before.Value : null);
    }

    private bool IsGood(Entry entry)
    {
        if (!entry.Value.IsCompleted)
        {
            return true;
        }

        return entry.Value.IsCompletedSuccessfully && time.GetUtcNow() - entry.At < keepFor(entry.Value.Result);
    }

    private void Evict(TKey except)
    {
        if (entries.Count > capacity)
        {
            entries.Remove(entries.Where(entry => !entry.Key.Equals(except)).MinBy(entry => entry.Value.Use).Key);
        }
    }

    private sealed class Entry(string version, Task<TValue> value, DateTimeOffset at)
    {
        public string Version { get; } = version;

        public Task<TValue> Value { get; } = value;

        public DateTimeOffset At { get; } = at;

        public long Use { get; set; }
    }
}
