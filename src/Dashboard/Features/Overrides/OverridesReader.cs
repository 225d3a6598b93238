using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Actions.Verifying;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Features.Triage.Claims;

namespace DbDashboard.Dashboard.Features.Overrides;

/// <summary>Puts the page together from the stores, for one who may see it.</summary>
public sealed class OverridesReader(LeaseStore leases, SoakStore soaks, SoakOptions options, GroupStore groups, OpenEndStore ends, FreezeStore freeze, DatabaseHealthStore database)
{
    public OverridesView Of(ExplainedSnapshot explained, Actor reader, DateTimeOffset now)
    {
        var seen = explained.Snapshot.Applications.Values.Where(reader.Sees).ToDictionary(application => application.Key);
        return new(
            freeze.Current,
            leases.Current.Leases.Values.Where(lease => reader.RoleIn(lease.Application.Instance, lease.Project) > Role.None).OrderBy(lease => lease.Until).ThenBy(lease => lease.Application)
                .Select(lease => new LeaseLine(lease, lease.StateAt(now), LeaseWords.Left(lease, now))).ToEquatableList(),
            Found(explained, seen.Keys),
            seen.Values.Where(application => !application.SyncPolicy.IsAutoSyncOn).OrderBy(application => application.Key).Select(application => Off(application, explained, now)).ToEquatableList(),
            Said(explained, reader, now),
            ends.Current.Items.Items.Where(end => OpenEndDesk.Sees(reader, end)).ToEquatableList(),
            Unknown(explained, now).ToEquatableList(),
            explained.Snapshot.Version == 0);
    }

    private EquatableList<FoundLine> Found(ExplainedSnapshot explained, IEnumerable<ApplicationKey> seen) => seen.Order()
        .SelectMany(key => (explained.Explanations.GetValueOrDefault(key)?.Overrides ?? []).Items.Select(found => (Key: new LeaseKey(key, found.Kind), Found: found)))
        .Where(one => !leases.Current.Leases.ContainsKey(one.Key))
        .Select(one => new FoundLine(one.Key, one.Found.Sentence, one.Found.By, one.Found.Since, string.Join(' ', one.Found.Evidence.Items.Select(evidence => $"{evidence.Source}: {evidence.Text}"))))
        .ToEquatableList();

    private OffLine Off(Core.Model.Application application, ExplainedSnapshot explained, DateTimeOffset now)
    {
        var lease = leases.Current.Of(application.Key).Items.FirstOrDefault(one => one.Key.Kind == Core.Causes.Overrides.OverrideKind.AutoSync);
        var found = explained.Explanations.GetValueOrDefault(application.Key)?.Overrides.Items.FirstOrDefault(one => one.Kind == Core.Causes.Overrides.OverrideKind.AutoSync);
        var why = lease is not null ? $"{lease.Owner} has a lease on it: {lease.Reason}"
            : found is not null ? found.Sentence
            : application.SyncPolicy.Automated is null ? "Its policy has no automated block; nothing says that it should be on." : "Its Git declares it off.";
        return new(application.Key, why, lease is null && found is null, soaks.Current.Of(application.Key, options) is { } soak ? SoakWords.Of(soak, now) : null);
    }

    private EquatableList<SaidLine> Said(ExplainedSnapshot explained, Actor reader, DateTimeOffset now) => CauseGroup.AllOf(explained)
        .Where(group => GroupRights.Sees(group, reader))
        .Select(group => (Group: group, Claim: ClaimView.Of(group, groups.Current, now)))
        .Where(one => one.Claim is not null)
        .OrderBy(one => one.Claim!.Claim.Until).ThenBy(one => one.Group.Id)
        .Select(one => new SaidLine(one.Group.Id.ToString(), GroupWords.Title(one.Group), one.Claim!.Sentence, one.Claim.Claim.Note))
        .ToEquatableList();

    private IEnumerable<string> Unknown(ExplainedSnapshot explained, DateTimeOffset now)
    {
        foreach (var source in explained.Snapshot.Sources.Values.Where(source => source.Id.Kind == SourceKind.ArgoCd && !source.IsFresh(now)).OrderBy(source => source.Id.Name, StringComparer.Ordinal))
        {
            yield return $"{source.Id} is not live: what is overridden there is as it was last seen, and no soak counts.";
        }

        if (database.Current is { IsUsable: false, Why: { } why } && database.Current != DatabaseHealth.NotOpened)
        {
            yield return $"Leases and soaks are not kept over a restart now: {why}";
        }
    }
}
