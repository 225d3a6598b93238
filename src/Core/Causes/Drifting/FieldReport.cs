using DbDashboard.Core.Drift;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>A differing field with all that is known of it.</summary>
/// <param name="Origin">Null when it was not judged: the application is not OutOfSync, or the object is on one side only.</param>
/// <param name="Certain">What the origin states leaves no room.</param>
/// <param name="Words">Why it differs, in a few words.</param>
public sealed record FieldReport(FieldDifference Field, FieldOrigin? Origin, bool Certain, string Words, GitField Git);

/// <summary>A field as Git has it.</summary>
/// <param name="Value">JSON text of the rendered manifest, masked where it may be secret; null when it does not have the field.</param>
/// <param name="Place">The line of the file; of the object where the field has none; null when no file is known.</param>
/// <param name="Why">Why the line is not known; null when it is.</param>
public sealed record GitField(string? Value, EvidenceLink? Place, string? Why);
