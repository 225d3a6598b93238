namespace DbDashboard.Core.Actions.Requests;

/// <summary>A change of an Application as a JSON Patch, or why there is none to send. A closed set.</summary>
public abstract record RequestDraft
{
    /// <param name="Patch">RFC 6902, a JSON array: tests of the old values first, then the change.</param>
    /// <param name="Undo">Its exact inverse, with tests of the new values.</param>
    public sealed record Ready(string Patch, string Undo) : RequestDraft;

    /// <param name="Why">One sentence.</param>
    public sealed record Impossible(string Why) : RequestDraft;
}
