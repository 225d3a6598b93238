namespace DbDashboard.Core.Rendering.Globs.Matchers;

/// <summary>Where a matcher first fits in a text.</summary>
/// <param name="Index">Byte index; -1 when nowhere.</param>
/// <param name="Lengths">Byte lengths of the possible fits from there, shortest first.</param>
internal readonly record struct Occurrence(int Index, IReadOnlyList<int> Lengths)
{
    public static readonly Occurrence None = new(-1, []);
}
