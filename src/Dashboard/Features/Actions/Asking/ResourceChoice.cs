using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Actions.Asking;

/// <summary>Which of an application's resources a partial sync takes.</summary>
public sealed class ResourceChoice
{
    /// <summary>The chosen ones stand in the address, which has an end.</summary>
    public const int LongestText = 6_000;

    private HashSet<string> chosen = [];

    public IReadOnlyCollection<string> Chosen => chosen;

    public bool IsTooLong => chosen.Sum(line => line.Length + 1) > LongestText;

    public bool Has(ManagedResourceStatus row) => chosen.Contains(ResourceLines.Of(row.Key));

    public void Set(HashSet<string> lines) => chosen = lines;

    public void Toggle(ManagedResourceStatus row)
    {
        var line = ResourceLines.Of(row.Key);
        if (!chosen.Remove(line))
        {
            chosen.Add(line);
        }
    }

    public void Only(IEnumerable<ManagedResourceStatus> rows) => chosen = [.. rows.Select(row => ResourceLines.Of(row.Key))];

    /// <summary>Hooks cannot be chosen: a partial sync leaves them out. Those that differ come first.</summary>
    public static ManagedResourceStatus[] Offered(Application application, string text) =>
    [
        .. application.Resources.Items
            .Where(row => !row.Hook && (row.Key.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || row.Key.Kind.Contains(text, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(row => row.Status == SyncStatus.OutOfSync)
            .ThenBy(row => row.Key),
    ];
}
