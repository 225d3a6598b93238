using DbDashboard.Core.Causes.Wording;
using DbDashboard.Core.Drift;
using DbDashboard.Core.Drift.Diffing;
using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes.Drifting;

/// <summary>Works out the difference of one resource or of all that differ, with what Git says of each field.</summary>
public sealed class DriftReader(IGitReader git)
{
    /// <summary>More resources than these are left out of the whole, and counted.</summary>
    public const int MostResources = 50;

    /// <summary>Computed on another thread than the caller's: an object can be large. Never throws but for cancellation.</summary>
    /// <param name="only">One resource, also when nothing of it differs; null: all that differ.</param>
    public async Task<DriftReport> ReadAsync(Facts facts, ResourceKey? only, CancellationToken cancellationToken)
    {
        var (found, total) = await Task.Run(() => Compare(facts, only, cancellationToken), cancellationToken);
        var places = new GitFields(git, facts);
        var reports = new List<ResourceReport>();
        foreach (var (resource, drift, diff) in found)
        {
            var fields = await places.ReadAsync(resource, drift.Fields, cancellationToken);
            reports.Add(Report(facts, resource, drift, diff, fields));
        }

        return new(reports.ToEquatableList(), total);
    }

    private static (List<(ManagedResource Resource, ResourceDrift Drift, StateDiff Diff)> Found, int Total) Compare(Facts facts, ResourceKey? only, CancellationToken cancellationToken)
    {
        var drifts = facts.Details.ManagedResources.Value.Items
            .Where(r => only is { } key ? r.Key == key : !r.Hook && r.NormalizedLive != r.PredictedLive)
            .OrderBy(r => r.Key)
            .Select(r => (Resource: r, Drift: ResourceDrifts.Of(r)))
            .Where(d => only is not null || ResourceReport.ChangeOf(d.Resource, d.Drift) != ResourceChange.Nothing)
            .ToList();
        var found = new List<(ManagedResource, ResourceDrift, StateDiff)>();
        foreach (var (resource, drift) in drifts.Take(MostResources))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add((resource, drift, StateDiff.Of(resource)));
        }

        return (found, drifts.Count);
    }

    private static ResourceReport Report(Facts facts, ManagedResource resource, ResourceDrift drift, StateDiff diff, IReadOnlyList<GitField> inGit)
    {
        var change = ResourceReport.ChangeOf(resource, drift);
        var verdicts = FieldVerdicts.Of(facts).Where(v => v.Resource.Key == resource.Key).ToDictionary(v => v.Field.Path);
        var fields = change == ResourceChange.Changes ? drift.Fields.Items.Zip(inGit, (field, place) => Field(field, verdicts.GetValueOrDefault(field.Path), place)) : [];
        var sync = AppliedSync.Of(facts, resource.Key);
        return new(resource.Key, change, diff, fields.ToEquatableList(), drift.Truncated, MergePatch.Of(resource, drift), sync?.FinishedAt, sync is { IsCurrent: true });
    }

    private static FieldReport Field(FieldDifference field, FieldVerdict? verdict, GitField inGit) => verdict is null
        ? new(field, null, false, FieldOriginWords.Of(FieldOrigin.Unknown, certain: false), inGit)
        : new(field, verdict.Origin, verdict.Certain, FieldOriginWords.Of(verdict.Origin, verdict.Certain), inGit);
}
