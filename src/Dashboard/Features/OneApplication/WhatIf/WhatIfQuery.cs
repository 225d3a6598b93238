using DbDashboard.Core.Model;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Features.OneApplication.WhatIf;

/// <summary>A what-if scenario as the page's address holds it.</summary>
/// <param name="Filter">True: <paramref name="Include"/>, <paramref name="Exclude"/> and <paramref name="Recurse"/> replace the present filter.</param>
public sealed record WhatIfQuery(
    string? Revision = null,
    string? Merge = null,
    bool Filter = false,
    string? Include = null,
    string? Exclude = null,
    bool Recurse = false,
    bool Prune = false,
    bool AutoSync = false)
{
    /// <summary>Longer patterns and names than any that Argo CD would take are cut.</summary>
    public const int LongestPart = 1000;

    public static WhatIfQuery From(WhatIfScenario scenario) => new(
        scenario.Revision,
        scenario.MergeBranch,
        scenario.Directory is not null,
        scenario.Directory?.Include,
        scenario.Directory?.Exclude,
        scenario.Directory?.Recurse ?? false,
        scenario.Prune,
        scenario.AutoSyncOn);

    public WhatIfScenario ToScenario() => new(
        Cut(Revision),
        Filter ? new DirectoryOptions(Recurse, Cut(Include), Cut(Exclude)) : null,
        Cut(Merge),
        Prune,
        AutoSync);

    /// <summary>The query string, beginning with <c>?tab=whatif</c>.</summary>
    public string ToAddress()
    {
        List<string> parts = ["?tab=whatif"];
        Add(parts, "revision", Revision);
        Add(parts, "merge", Merge);
        if (Filter)
        {
            parts.Add("filter=true");
            Add(parts, "include", Include);
            Add(parts, "exclude", Exclude);
            AddFlag(parts, "recurse", Recurse);
        }

        AddFlag(parts, "prune", Prune);
        AddFlag(parts, "autosync", AutoSync);
        return string.Join('&', parts);
    }

    private static void Add(List<string> parts, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
    }

    private static void AddFlag(List<string> parts, string name, bool value)
    {
        if (value)
        {
            parts.Add($"{name}=true");
        }
    }

    private static string? Cut(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length > LongestPart ? text[..LongestPart] : text;
}
