using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.OneApplication.Resources;

/// <summary>Every resource of an application, those that a person should look at first.</summary>
/// <param name="Total">All of them; more than the rows when a search narrows or the cap is hit.</param>
/// <param name="Differing">How many of all are known to differ, or to be on one side only.</param>
/// <param name="Incomplete">True when Argo CD's list was reduced and the details could not be read.</param>
public sealed record ResourcesView(EquatableList<ResourceRow> Rows, int Total, int Differing, bool Incomplete)
{
    /// <summary>The most rows that are shown.</summary>
    public const int Most = 5000;

    /// <summary>How many that fit are not among the rows.</summary>
    public int More { get; init; }

    /// <param name="search">Words that kind, name or namespace must hold; empty: all.</param>
    public static ResourcesView From(Facts facts, string search)
    {
        var application = facts.Details.Application.Value ?? facts.Application;
        var managed = facts.Details.ManagedResources;
        var drifts = ResourceDifferences.Fields(managed.Value.Items);
        var words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fitting = application.Resources.Items.Where(resource => words.All(word => Has(resource.Key, word))).ToList();
        var rows = fitting
            .Select(resource => ResourceRow.From(application, resource, drifts))
            .OrderBy(row => row.Rank)
            .ThenBy(row => row.Key)
            .Take(Most)
            .ToEquatableList();
        return new ResourcesView(rows, application.ResourceCount, managed.Value.Items.Count(r => !r.Hook && r.NormalizedLive != r.PredictedLive), !application.ResourcesComplete) { More = fitting.Count - rows.Count };
    }

    private static bool Has(ResourceKey key, string word) =>
        key.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
        || key.Kind.Contains(word, StringComparison.OrdinalIgnoreCase)
        || key.Namespace.Contains(word, StringComparison.OrdinalIgnoreCase);
}

/// <param name="WouldBePruned">A sync with prune would delete it.</param>
/// <param name="Differences">The fields that a sync would change; null when not known.</param>
public sealed record ResourceRow(
    ResourceKey Key,
    string Version,
    SyncStatus Sync,
    HealthStatus Health,
    string? HealthMessage,
    bool WouldBePruned,
    bool NeedsConfirmation,
    bool Hook,
    int Wave,
    EquatableList<string>? Differences)
{
    /// <summary>What a sync would change of it: the field itself when it is one, else how many.</summary>
    public string DifferenceWords => Differences switch
    {
        null => "",
        { Count: 0 } => "equal",
        { Count: 1 } one => FieldName.Of(one[0]),
        { } many => $"{many.Count} fields differ",
    };

    /// <summary>What a person should look at first has the lowest.</summary>
    public int Rank => this switch
    {
        { WouldBePruned: true } => 0,
        { Health: HealthStatus.Degraded or HealthStatus.Missing } => 1,
        { Sync: SyncStatus.OutOfSync } => 2,
        { Health: HealthStatus.Progressing or HealthStatus.Unknown } => 3,
        { Hook: true } => 5,
        _ => 4,
    };

    public static ResourceRow From(Core.Model.Application application, ManagedResourceStatus resource, IReadOnlyDictionary<ResourceKey, EquatableList<string>> drifts) => new(
        resource.Key,
        resource.Version,
        resource.Status,
        resource.Health,
        resource.HealthMessage,
        application.WouldPrune(resource),
        resource.RequiresDeletionConfirmation,
        resource.Hook,
        resource.SyncWave,
        drifts.TryGetValue(resource.Key, out var fields) ? fields : null);
}
