using System.Text.Json;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Api;

/// <summary>From a difference to the API's: pure.</summary>
internal static class DriftMapping
{
    /// <summary>In an answer about all resources longer differences are left out.</summary>
    private const int LongestDiff = 32_000;

    public static DriftReply Of(Reading<EquatableList<ManagedResource>> read, DriftReport report, bool isOne) =>
        new(Words.Camel(read.State), read.Why, read.At, report.Total, [.. report.Resources.Select(r => Of(r, isOne))]);

    private static ResourceDriftReply Of(ResourceReport report, bool isOne)
    {
        var diff = UnifiedText.Of(report.Diff);
        return new(
            report.Key,
            Words.Camel(report.Change),
            report.FieldsCut,
            report.Diff.IsCut,
            [.. report.Fields.Select(Of)],
            diff.Length > 0 && (isOne || diff.Length <= LongestDiff) ? diff : null,
            report.Merge.Json is { } json ? Parse(json) : null,
            [.. report.Merge.LeftOut.Select(l => new LeftOutReply(l.Path, l.Why))],
            report.SyncedAt,
            report.SyncedThis);
    }

    private static FieldReply Of(FieldReport report) => new(
        report.Field.Path,
        report.Field.Live,
        report.Field.Wanted,
        report.Field.Owner?.Manager,
        report.Field.Owner?.At,
        report.Field.Owner?.Operation,
        report.Origin is { } origin ? Words.Camel(origin) : null,
        report.Certain,
        report.Words,
        Of(report.Git));

    private static GitFieldReply Of(GitField git) => new(
        git.Value,
        git.Place is { } place ? RepositoryAddress.WithoutCredentials(place.RepoUrl) : null,
        git.Place?.Revision,
        git.Place?.File,
        git.Place?.Line,
        git.Why);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
