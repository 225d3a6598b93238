namespace DbDashboard.Core.Actions.Audit;

/// <summary>Whether the audit can be written; without it nothing may be sent.</summary>
/// <param name="Why">What happened and what to do; null when it can be written.</param>
/// <param name="Head">The number of the last row; null when it is not known.</param>
public sealed record AuditStatus(bool IsWritable, string? Why, long? Head = null)
{
    public static readonly AuditStatus NotOpened = new(false, "The audit has not been opened yet.");
}

/// <summary>The audit cannot be written or read. The message is one or two plain sentences: what is wrong and what to do.</summary>
public sealed class AuditUnavailableException : Exception
{
    public AuditUnavailableException(string message)
        : base(message)
    {
    }

    public AuditUnavailableException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    public AuditUnavailableException()
    {
    }
}
