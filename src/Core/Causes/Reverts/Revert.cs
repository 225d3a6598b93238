using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Reverts;

/// <summary>Who undoes an edit, and when.</summary>
/// <param name="By">The parent application or the ApplicationSet; null when nobody does, or when it is not known.</param>
/// <param name="Sentence">Without a full stop.</param>
/// <param name="Lasting">What to change so that it lasts, as a noun phrase; null when it lasts.</param>
public sealed record Revert(RevertWhen When, string? By, string Sentence, string? Lasting, EquatableList<Evidence> Evidence)
{
    /// <summary>It does not last, as far as is known.</summary>
    public bool IsCertain => When is not RevertWhen.Never and not RevertWhen.Unknown;
}
