namespace DbDashboard.Dashboard.Shared.Live;

/// <summary>
/// A field's value that also stands in the address. What is typed counts at once; its echo, which comes back with the address
/// when more may have been typed, does not overwrite it.
/// </summary>
public sealed class TypedValue<T>(T initial)
    where T : notnull
{
    private readonly HashSet<T> echoes = [];
    private T followed = initial;

    public T Value { get; private set; } = initial;

    public void Type(T value)
    {
        Value = value;
        echoes.Add(value);
    }

    /// <summary>Takes what the address says, unless it is an echo or says nothing new.</summary>
    public void Follow(T fromAddress)
    {
        if (!echoes.Remove(fromAddress) && !EqualityComparer<T>.Default.Equals(fromAddress, followed))
        {
            Value = fromAddress;
        }

        followed = fromAddress;
    }
}
