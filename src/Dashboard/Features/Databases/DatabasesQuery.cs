using Microsoft.AspNetCore.WebUtilities;

namespace DbDashboard.Dashboard.Features.Databases;

/// <summary>A part of the databases that can be chosen.</summary>
public enum DatabasesShow
{
    /// <summary>A prune would delete them.</summary>
    Lost,

    /// <summary>Our verdict is not Healthy.</summary>
    Ill,

    /// <summary>Live, declared nowhere.</summary>
    Stray,

    /// <summary>Declared, not live.</summary>
    Ghost,

    /// <summary>Owned by two files or applications.</summary>
    Twice,

    /// <summary>It is not known what would become of them.</summary>
    Unknown,
}

/// <summary>What the page shows, as its address holds it.</summary>
/// <param name="Application">Instance, namespace and name of an application; null: any.</param>
/// <param name="Operator">The operator that looks after them; null: any.</param>
/// <param name="Branch">A branch that declares them; null: any.</param>
/// <param name="Bring">The branch whose databases are to be brought: the options are compared; null: they are not.</param>
/// <param name="Into">The application that is to have them; null: the first.</param>
public sealed record DatabasesQuery(string Text = "", DatabasesShow? Show = null, string? Engine = null, string? Application = null, string? Operator = null, string? Branch = null, string? Bring = null, string? Into = null)
{
    public const int LongestText = 100;
    private const int LongestName = 1_000;

    public static DatabasesQuery From(string? text, string? show) =>
        new(Cut(text, LongestText) ?? "", Enum.TryParse<DatabasesShow>(show, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null);

    public DatabasesQuery Of(string? engine, string? application, string? @operator, string? branch) =>
        this with { Engine = Cut(engine, LongestName), Application = Cut(application, LongestName), Operator = Cut(@operator, LongestName), Branch = Cut(branch, LongestName) };

    public DatabasesQuery Bringing(string? branch, string? application) => this with { Bring = Cut(branch, LongestName), Into = Cut(application, LongestName) };

    public string ToAddress()
    {
        Dictionary<string, string?> parts = new()
        {
            ["show"] = Show?.ToString().ToLowerInvariant(),
            ["q"] = Text.Length > 0 ? Text : null,
            ["engine"] = Engine,
            ["application"] = Application,
            ["operator"] = Operator,
            ["branch"] = Branch,
            ["bring"] = Bring,
            ["into"] = Into,
        };
        return QueryHelpers.AddQueryString("databases", parts.Where(part => part.Value is not null));
    }

    private static string? Cut(string? text, int most) => text is { Length: > 0 } ? text[..Math.Min(text.Length, most)] : null;
}
