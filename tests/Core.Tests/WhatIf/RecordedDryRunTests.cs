using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.WhatIf;

/// <summary>Our sets against what Argo CD's own dry run with prune said.</summary>
public sealed class RecordedDryRunTests
{
    [Fact]
    public async Task Created_changed_and_deleted_agree_with_Argo_CDs_dry_run()
    {
        var misses = new List<string>();
        var compared = 0;
        foreach (var run in RecordedDryRun.Folders().Select(RecordedDryRun.Load).OfType<RecordedDryRun>())
        {
            var result = await ComputeAsync(run);
            compared += result.Known ? 1 : 0;
            misses.AddRange(Misses(run, result).Select(miss => $"{run.Name}: {miss}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} of {RecordedDryRun.Folders().Count()} computed");
        Assert.True(misses.Count == 0, $"{compared} compared, {misses.Count} misses:\n" + string.Join('\n', misses));
        Assert.True(compared > 0 || !RecordedDryRun.Folders().Any());
    }

    private static Task<WhatIfResult> ComputeAsync(RecordedDryRun run)
    {
        var whatIf = new GitWhatIf(run.Git, new SelectionReader(run.Git), new NoApplications(), TimeProvider.System);
        return whatIf.ComputeAsync(run.Recorded.Application, run.Recorded.Details, new(run.Revision, Prune: true), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Misses(RecordedDryRun run, WhatIfResult result)
    {
        if (!result.Known)
        {
            return MayBeUnknown(run, result) ? [] : [$"not known: {result.Why}"];
        }

        return run.Succeeded
            ? [.. Differences(run, result, "created", EffectKind.Created), .. Differences(run, result, "pruned", EffectKind.Deleted), .. Differences(run, result, "configured", EffectKind.Changed)]
            : [];
    }

    // Other tools are not rendered here, and where the dry run itself failed there may be nothing to compute.
    private static bool MayBeUnknown(RecordedDryRun run, WhatIfResult result) =>
        !string.IsNullOrEmpty(result.Why) && (!run.Succeeded || run.Recorded.Application.SourceTypes.Items.Any(t => t != "Directory"));

    private static IEnumerable<string> Differences(RecordedDryRun run, WhatIfResult result, string outcome, EffectKind kind)
    {
        var expected = run.Rows.Where(r => !r.Hook && r.Outcome == outcome).Select(r => r.Key).ToHashSet();
        var unknown = result.Of(EffectKind.Unknown).Select(e => e.Key).Where(key => MayBeUnread(run, key)).ToHashSet();
        var actual = result.Of(kind).Where(e => e.Via is null).Select(e => e.Key).ToHashSet();
        return expected.Where(key => !actual.Contains(key) && !(kind == EffectKind.Changed && unknown.Contains(key))).Select(key => $"{key} is {outcome}, ours {string.Join(", ", result.Effects.Items.Where(e => e.Key == key).Select(e => e.Kind + " " + e.Why))}")
            .Concat(actual.Where(key => !expected.Contains(key)).Select(key => $"{key} is not {outcome}"));
    }

    // The values of Secrets are masked, the managed namespace is not among the resources, and some states were not recorded.
    private static bool MayBeUnread(RecordedDryRun run, ResourceKey key) =>
        key.Kind is "Secret" or "Namespace" || !run.Recorded.Details.ManagedResources.IsKnown;
}
