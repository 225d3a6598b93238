using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Rendering.Manifests;

namespace DbDashboard.Core.WhatIf;

/// <summary>Asks Argo CD what an application renders at a commit, and compares that with the live set as any what-if does.</summary>
public sealed class AskedWhatIf(IApplicationDetailsReader argoCd, IGitReader git, SelectionReader reader, IKnownApplications applications, TimeProvider time) : IAskedWhatIf
{
    private const int Remembered = 20_000;

    /// <summary>Values of the spec that are not read here count in what Argo CD renders, so that its answer is not kept for ever.</summary>
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(10);

    private readonly GitWhatIf whatIf = new(git, reader, applications, time);
    private readonly BoundedMemory<(ApplicationKey, EquatableList<ApplicationSource>, string Commit, long Period), Selection> known = new(Remembered);

    public async Task<WhatIfResult> AskAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken) =>
        await whatIf.ComputeAsync(application, details, scenario, WhyNot(application, scenario) is { } why
            ? new(null, why)
            : await ReadAsync(application, scenario, cancellationToken), cancellationToken);

    private static string? WhyNot(Application application, WhatIfScenario scenario) =>
        scenario.MergeBranch is not null ? "Argo CD renders commits, and a merge that nobody has made is none."
        : scenario.Directory is not null ? "Argo CD renders the application as its spec says, not under another filter."
        : application.IsMultiSource && scenario.Revision is not null ? "The application has several sources, and one revision does not say of which."
        : null;

    private async Task<ScenarioSelections> ReadAsync(Application application, WhatIfScenario scenario, CancellationToken cancellationToken)
    {
        var revision = scenario.Revision ?? (application.IsMultiSource ? null : application.Source.EffectiveRevision);
        var commit = revision is null ? null : git.Refs(application.Source.RepoUrl).ValueIfKnown?.Resolve(revision);
        var key = (application.Key, application.Sources, commit ?? "", time.GetUtcNow().Ticks / Good.Ticks);
        if (commit is not null && known.Find(key) is { } kept)
        {
            return new([kept], null);
        }

        var read = await argoCd.ReadManifestsAsync(application, commit ?? revision, cancellationToken);
        if (!read.IsKnown)
        {
            return new(null, $"Argo CD did not render {revision ?? "it"}: {read.Why ?? "it gave no reason"}.");
        }

        var selection = Selected(read.Value);
        return selection is null ? new(null, "Argo CD rendered an object that cannot be read here, so the set is not whole.")
            : commit is null ? new([selection], null)
            : new([known.Keep(key, selection, 1 + selection.Objects.Count)], null);
    }

    /// <summary>What was rendered, as a selection of plain objects; null when one of them cannot be read.</summary>
    private static Selection? Selected(EquatableList<string> manifests)
    {
        try
        {
            var files = manifests.Items.Select(m => JsonManifest.Read("Argo CD", m)).ToList();
            return files.Exists(f => f.Error is not null || f.Unknown is not null) ? null
                : new Selection(SourceType.Directory, [], files.SelectMany(f => f.Objects.Items).ToEquatableList());
        }
        catch (ManifestLimitException)
        {
            return null;
        }
    }
}
