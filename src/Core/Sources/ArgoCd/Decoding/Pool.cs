namespace DbDashboard.Core.Sources.ArgoCd.Decoding;

/// <summary>Gives one instance for equal values. Bounded: a new value may push out an older one, so the pool never grows. Thread-safe without locks.</summary>
/// <param name="size">How many values it holds; a power of two.</param>
public sealed class Pool<T>(int size)
    where T : class
{
    private readonly T?[] slots = new T?[size];

    public T Share(T value)
    {
        var first = value.GetHashCode() & (size - 1);
        var second = first ^ 1;
        if (value.Equals(slots[first]))
        {
            return slots[first]!;
        }

        if (slots[second] is { } held && value.Equals(held))
        {
            return held;
        }

        slots[slots[first] is null ? first : second] = value;
        return value;
    }
}
