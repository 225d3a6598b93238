namespace DbDashboard.Core.Databases.Matrix;

/// <summary>Whether Git declares a database where its application looks.</summary>
public enum TrackedWord
{
    /// <summary>It may be declared; something was not read. Never taken for <see cref="Nowhere"/>.</summary>
    Unknown,

    /// <summary>Declared on the tracked revision, and taken.</summary>
    Taken,

    /// <summary>Declared on the tracked revision, and the application's filter does not take the file.</summary>
    Dropped,

    /// <summary>Declared on other branches only.</summary>
    Elsewhere,

    /// <summary>Every branch was read, and none declares it.</summary>
    Nowhere,
}

/// <param name="Why">Why it is not known, or who else says so; null when the places say it all.</param>
public sealed record Tracking(TrackedWord Word, string? Why = null);
