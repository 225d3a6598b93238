using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.EndState;

/// <summary>What a team wants to have in the end: one line of the desired end state.</summary>
/// <param name="Kind">With or without its group: <c>postgresql</c>.</param>
/// <param name="Name">A name, where <c>*</c> stands for anything; null: any.</param>
/// <param name="Namespace">Null: any.</param>
/// <param name="Count">At least so many of them; 1 or more.</param>
/// <param name="Vector">Null: it does not matter whether pgvector is asked for.</param>
/// <param name="Purpose">What it is for, in the team's words; null when they gave none.</param>
public sealed record WantedDatabase(string Kind, string? Name, string? Namespace, int Count, bool? Vector, string? Purpose)
{
    /// <summary>What it is called on the page.</summary>
    public string Title => Purpose ?? (Name is null ? $"{Count} {Kind}" : $"{Kind} {Name}");

    public bool Fits(ResourceKey key) =>
        (Kind.Equals(key.Kind, StringComparison.OrdinalIgnoreCase) || Kind.Equals(key.GroupKind.ToString(), StringComparison.OrdinalIgnoreCase))
        && (Namespace is null || Namespace == key.Namespace)
        && (Name is null || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Name, key.Name, ignoreCase: false));
}
