namespace DbDashboard.Core.Actions.Audit;

/// <summary>What a check of the whole chain found.</summary>
/// <param name="FirstBad">The number of the first row that is not as it was written; null when the chain is whole or when the file as a whole is wrong.</param>
/// <param name="Sentence">What was found, and what to do when it is not whole.</param>
/// <param name="Rows">How many rows were found in order.</param>
/// <param name="HeadHash">Of the last of these: equal to what another copy of the log says when nothing was taken away.</param>
public sealed record AuditVerification(AuditFinding Finding, long? FirstBad, string Sentence, long Rows, string HeadHash)
{
    public bool IsWhole => Finding == AuditFinding.Whole;
}

public enum AuditFinding
{
    Whole,

    /// <summary>The content of a row is not what its hash says.</summary>
    Hash,

    /// <summary>Rows are missing between two others.</summary>
    Gap,

    /// <summary>A row does not follow the one that stands before it.</summary>
    Previous,

    /// <summary>Rows are missing at the end, or it was written anew: another head was noted.</summary>
    Tail,

    /// <summary>The note of the head is gone or unreadable: whether rows are missing at the end cannot be known.</summary>
    HeadNote,

    /// <summary>The rules in the file that forbid changes are not there as they were made.</summary>
    Triggers,

    /// <summary>The file is damaged or cannot be read.</summary>
    File,
}
