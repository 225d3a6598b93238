using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Model;
using DbDashboard.Core.State;

namespace DbDashboard.Core.Actions.Planning;

/// <summary>Reads for one plan what it is computed from, anew: the application, its live objects, the windows and the rights from Argo CD, Git by heads that are asked for now.</summary>
public sealed class ActionFactsReader(IArgoCdWrites argoCd, SnapshotStore snapshots, FactsReader facts, IGitReader git, Explainer explainer, StandingReader standing, TimeProvider time)
{
    /// <summary>A Git host that takes longer does not hold up the plan: its heads are then as last seen.</summary>
    private static readonly TimeSpan GitWithin = TimeSpan.FromSeconds(3);

    /// <summary>The application as the last list has it; null when there is none.</summary>
    public Application? Listed(ApplicationKey key) => snapshots.Current.Applications.GetValueOrDefault(key);

    /// <summary>Null when there is no such application. Never throws but for cancellation: what cannot be read is a reading that says why.</summary>
    public async Task<ActionFacts?> ReadAsync(ApplicationKey key, ActionDescription action, CancellationToken cancellationToken)
    {
        var snapshot = snapshots.Current;
        if (snapshot.Applications.GetValueOrDefault(key) is not { } listed)
        {
            return null;
        }

        var mayDo = argoCd.CanIAsync(listed, action.Right, cancellationToken);
        var details = action.IsBrake ? Task.FromResult(new ApplicationDetails { Key = key }) : DetailsAsync(listed, cancellationToken);
        var heads = action.IsBrake ? Task.CompletedTask : AskGitAsync(listed, snapshot, cancellationToken);
        var fresh = await argoCd.ReadApplicationAsync(key, listed.Project, cancellationToken);
        await heads;
        var owner = !action.IsBrake && fresh.ValueIfKnown is { } found ? ApplicationSetKey.OwnerOf(found.Application) : null;
        var read = new ActionFacts
        {
            Key = key,
            Now = time.GetUtcNow(),
            Application = fresh,
            Details = (await details) with { Application = fresh.Map(f => f.Application) },
            MayDo = await mayDo,
            Standing = standing.Of(key),
            Heads = (fresh.ValueIfKnown?.Application ?? listed).Sources.Items.Select(Head).ToEquatableList(),
            Snapshot = await WithSetAsync(fresh.IsKnown ? snapshot with { Applications = snapshot.Applications.SetItem(key, fresh.Value.Application) } : snapshot, owner, cancellationToken),
        };
        return action.IsBrake || !fresh.IsKnown ? read : read with { Explanation = await ExplainAsync(read, cancellationToken) };
    }

    private async Task<Snapshot> WithSetAsync(Snapshot snapshot, ApplicationSetKey? owner, CancellationToken cancellationToken) => owner is { } set
        ? snapshot with { ApplicationSets = snapshot.ApplicationSets.SetItem(set, await argoCd.ReadApplicationSetAsync(set, cancellationToken)) }
        : snapshot;

    // Its own repositories, and those of the child applications that its sync would set going.
    private async Task AskGitAsync(Application application, Snapshot snapshot, CancellationToken cancellationToken) => await Task.WhenAll(application.Resources.Items
        .Where(row => row.Key is { Group: "argoproj.io", Kind: "Application" })
        .Select(row => snapshot.Applications.GetValueOrDefault(new(application.Key.Instance, row.Key.Namespace, row.Key.Name)))
        .OfType<Application>()
        .Append(application)
        .SelectMany(one => one.Sources.Items)
        .Where(source => source.Chart is null)
        .Select(source => source.RepoUrl)
        .Distinct(StringComparer.Ordinal)
        .Select(url => git.AskRefsAsync(url, GitWithin, cancellationToken)));

    private string? Head(ApplicationSource source) =>
        source.Chart is null ? git.Refs(source.RepoUrl).ValueIfKnown?.Resolve(source.EffectiveRevision) : null;

    private async Task<ApplicationDetails> DetailsAsync(Application listed, CancellationToken cancellationToken)
    {
        var managed = argoCd.ReadManagedResourcesAsync(listed, cancellationToken);
        var windows = argoCd.ReadSyncWindowsAsync(listed, cancellationToken);
        var project = (await windows).ValueIfKnown is { Assigned.Count: > 0 } ? await argoCd.ReadProjectAsync(listed, cancellationToken) : Reading.NotRead<Project>("Argo CD project");
        return new() { Key = listed.Key, ManagedResources = await managed, SyncWindows = await windows, Project = project };
    }

    private async Task<Explanation> ExplainAsync(ActionFacts read, CancellationToken cancellationToken) =>
        explainer.Explain(await facts.ReadAsync(read.Snapshot, read.Best!, read.Details, FactsDepth.AsNeeded, cancellationToken), read.Snapshot.Version);
}
