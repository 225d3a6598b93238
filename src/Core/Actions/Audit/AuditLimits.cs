namespace DbDashboard.Core.Actions.Audit;

/// <summary>How much of a text is kept, in characters (UTF-16), after secrets were taken out and control characters written out.</summary>
public static class AuditLimits
{
    /// <summary>Names, ids, versions, hashes.</summary>
    public const int Name = 256;

    /// <summary>Reason and ticket.</summary>
    public const int Reason = 500;

    /// <summary>Sentences, messages of Argo CD, paths.</summary>
    public const int Message = 1000;

    public const int Patch = 4000;

    public const int Trail = 64 * 1024;

    /// <summary>How many deleted objects are named; the counts have all.</summary>
    public const int DeletedNames = 50;

    /// <summary>Items of any other list.</summary>
    public const int Items = 50;
}
