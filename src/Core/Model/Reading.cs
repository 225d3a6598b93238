namespace DbDashboard.Core.Model;

/// <summary>Whether a value was read. Unknown, stale, forbidden and absent are different things and are shown differently.</summary>
public enum ReadingState
{
    /// <summary>Nobody has asked yet, or the answer is on its way.</summary>
    NotRead,

    /// <summary>Read from a source that was fresh.</summary>
    Known,

    /// <summary>A value from earlier; its source does not answer now.</summary>
    Stale,

    /// <summary>The source answered that we may not see it.</summary>
    Forbidden,

    /// <summary>The source answered that there is no such thing.</summary>
    Absent,

    /// <summary>The source did not answer, or with an error.</summary>
    Failed,
}

/// <summary>A value with where it came from, when it was read, and, when it is not to be had, why.</summary>
/// <param name="Value">The value when <see cref="State"/> is Known or Stale, else default.</param>
/// <param name="Source">What was asked, in words a person knows: <c>Argo CD managed-resources</c>, <c>Git platform.git</c>.</param>
/// <param name="At">When the value was read, or when the attempt ended; null when nobody has asked.</param>
/// <param name="Why">The reason when there is no value, in one sentence that says what to do; null when Known.</param>
public sealed record Reading<T>(T? Value, ReadingState State, string Source, DateTimeOffset? At, string? Why)
{
    /// <summary>True when the value can be reasoned from: read, and its source was fresh.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool IsKnown => State == ReadingState.Known && Value is not null;

    /// <summary>True when there is a value, fresh or old.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue => State is ReadingState.Known or ReadingState.Stale && Value is not null;

    /// <summary>The value when fresh, else default: a rule that gets default says "not checked".</summary>
    public T? ValueIfKnown => IsKnown ? Value : default;
}

public static class Reading
{
    public static Reading<T> Known<T>(T value, string source, DateTimeOffset at) => new(value, ReadingState.Known, source, at, null);

    public static Reading<T> NotRead<T>(string source, string why = "not read yet") => new(default, ReadingState.NotRead, source, null, why);

    public static Reading<T> Failed<T>(string source, DateTimeOffset at, string why) => new(default, ReadingState.Failed, source, at, why);

    public static Reading<T> Forbidden<T>(string source, DateTimeOffset at, string why) => new(default, ReadingState.Forbidden, source, at, why);

    public static Reading<T> Absent<T>(string source, DateTimeOffset at, string why) => new(default, ReadingState.Absent, source, at, why);

    /// <summary>The same reading of something else: a value is mapped, a failure is carried over.</summary>
    public static Reading<TTo> Map<TFrom, TTo>(this Reading<TFrom> reading, Func<TFrom, TTo> map) =>
        new(reading.HasValue ? map(reading.Value) : default, reading.State, reading.Source, reading.At, reading.Why);
}
