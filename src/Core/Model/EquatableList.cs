using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace DbDashboard.Core.Model;

/// <summary>An immutable list that is equal to another when its items are, in order: records that hold it compare by value.</summary>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public readonly struct EquatableList<T>(ImmutableArray<T> items) : IEquatable<EquatableList<T>>, IReadOnlyList<T>
{
    private readonly ImmutableArray<T> items = items;

    /// <summary>The items; a default value of this struct is the empty list.</summary>
    public ImmutableArray<T> Items => items.IsDefault ? [] : items;

    public int Count => items.IsDefault ? 0 : items.Length;

    public T this[int index] => items[index];

    public static bool operator ==(EquatableList<T> left, EquatableList<T> right) => left.Equals(right);

    public static bool operator !=(EquatableList<T> left, EquatableList<T> right) => !left.Equals(right);

    public bool Equals(EquatableList<T> other) => Items.Equals(other.Items) || Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}

public static class EquatableList
{
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) => new([.. items]);
}
