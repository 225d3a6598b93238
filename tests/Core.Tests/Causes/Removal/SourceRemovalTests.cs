using DbDashboard.Core.Causes;
using DbDashboard.Core.Model;
using DbDashboard.Testing;
using DbDashboard.Testing.Cases;

namespace DbDashboard.Core.Tests.Causes.Removal;

/// <summary>Every rule without each of its sources in turn, over what was recorded: nothing turns green, and nothing is proven by less.</summary>
public sealed class SourceRemovalTests
{
    /// <summary>Each recording is asked without one source in so many, another each time.</summary>
    private static readonly int Parts = Environment.GetEnvironmentVariable("EVERY_SOURCE") == "1" ? 1 : 7;

    private static readonly RemovedSource[] Sources = [.. RemovedSource.All()];

    /// <summary>The facts of every recording, and of watched databases that are down: values, read once for both tests that only take from them.</summary>
    private static readonly Lazy<Task<IReadOnlyList<Facts>>> All = new(async () =>
    {
        var read = new List<Facts>();
        foreach (var (root, folder) in RecordedStory.Folders())
        {
            read.Add(await RecordedWorld.Load(root, folder).ReadFactsAsync());
        }

        read.AddRange([Rules.DatabaseUnhealthyBehindGreenTests.InFleet("postgresql", "platform-crash"), Rules.DatabaseUnhealthyBehindGreenTests.InFleet("QuestDB", "questdb-bare")]);
        return read;
    });

    private static readonly (string Root, string Folder)[] Recorded = [.. RecordedStory.Folders()];

    [Fact]
    public async Task Nothing_falls_silent_and_nothing_is_proven_by_less()
    {
        var misses = await MissesAsync((facts, with, index) => Sources
            .Where((_, at) => at % Parts == index % Parts)
            .SelectMany(removed => Judged.Misses(with, Explain(removed.Take(facts))).Select(miss => $"{removed}: {miss}")));

        Assert.Empty(misses);
    }

    [Fact]
    public async Task What_is_old_proves_no_more_than_what_was_never_read()
    {
        var pairs = Sources.Where(s => s.State == ReadingState.Stale).Select(s => (Old: s, Never: Sources.Single(n => n.Name == s.Name && n.State == ReadingState.NotRead))).ToList();
        var misses = await MissesAsync((facts, _, index) => pairs
            .Where((_, at) => at % Parts == index % Parts)
            .SelectMany(pair => Judged.Proven(Explain(pair.Old.Take(facts))).Except(Judged.Proven(Explain(pair.Never.Take(facts)))).Select(id => $"{pair.Old}: {id} is proven")));

        Assert.Empty(misses);
    }

    [Fact]
    public async Task A_question_that_Git_does_not_answer_is_told()
    {
        var misses = new List<string>();
        foreach (var (at, (root, folder)) in Recorded.Where(r => AsksGit(r.Folder)).Index())
        {
            var with = await RecordedWorld.Load(root, folder).ExplainAsync();
            foreach (var question in FailingGit.Questions.Where((_, i) => i % Parts == at % Parts))
            {
                var without = await RecordedWorld.Load(root, folder, git => new FailingGit(git, question)).ExplainAsync();
                misses.AddRange(Judged.Misses(with, without).Select(miss => $"{Path.GetFileName(folder)}: {question} fails: {miss}"));
            }
        }

        Assert.Empty(misses);
    }

    /// <summary>Of each recording, what <paramref name="judge"/> finds wrong; its index picks a part of the sources, so that all together take seconds.</summary>
    private static async Task<IReadOnlyList<string>> MissesAsync(Func<Facts, Explanation, int, IEnumerable<string>> judge)
    {
        var misses = new List<string>();
        foreach (var (index, facts) in (await All.Value).Index())
        {
            misses.AddRange(judge(facts, Explain(facts), index).Select(miss => $"{facts.Application.Key.Name}: {miss}"));
        }

        return misses;
    }

    private static Explanation Explain(Facts facts) => Explainer.Default.Explain(facts, 1);

    private static bool AsksGit(string folder) =>
        RecordedApplication.Load(folder)?.Application is { } application && (application.Resources.Items.Any(r => r.IsPendingPrune) || application.Sync is SyncStatus.OutOfSync or SyncStatus.Unknown);
}
