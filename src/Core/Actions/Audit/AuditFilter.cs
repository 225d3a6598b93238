using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>Which rows; what is null does not filter.</summary>
public sealed record AuditFilter
{
    public static readonly AuditFilter All = new();

    public ApplicationKey? Application { get; init; }

    /// <summary>The actor's subject, whole.</summary>
    public string? Actor { get; init; }

    /// <summary>Id of the action: <c>sync</c>.</summary>
    public string? Action { get; init; }

    public ActionState? Edge { get; init; }

    /// <summary>At or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Somewhere in the names, the reason, the sentences and messages, literally; A to Z in either case.</summary>
    public string? Text { get; init; }
}

/// <param name="Before">Only rows with a lower number: the <see cref="AuditPage.Next"/> of the page before; null begins with the newest.</param>
/// <param name="Take">1 to <see cref="Most"/>.</param>
public sealed record AuditPaging(long? Before = null, int Take = 50)
{
    public const int Most = 500;
}

/// <param name="Next">Where the next page begins; null when this was the last.</param>
public sealed record AuditPage(EquatableList<AuditRecord> Rows, long? Next);
