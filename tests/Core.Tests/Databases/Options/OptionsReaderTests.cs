using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Inventory;
using DbDashboard.Core.Databases.Matrix;
using DbDashboard.Core.Databases.Options;
using DbDashboard.Core.Model;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.State;
using DbDashboard.Core.Tests.WhatIf;
using DbDashboard.Core.WhatIf;
using DbDashboard.Testing;
using static DbDashboard.Core.Tests.Databases.RecordedCluster;

namespace DbDashboard.Core.Tests.Databases.Options;

/// <summary>The four ways out of the recorded incident.</summary>
public sealed class OptionsReaderTests
{
    private const string Branch = "feature/db-general-instances";

    private static readonly string Folder = Recordings.File("platform", "09-the-incident", "database-instances");

    private static readonly string[] Waiting = ["postgres-general", "questdb-timeseries", "redis-general"];

    private static readonly Lazy<Task<OptionAnswer>> Answered = new(ReadAsync);

    [Fact]
    public async Task As_things_are_a_prune_deletes_the_three_databases()
    {
        var answer = await Answered.Value;
        Assert.Equal(Waiting, answer.Question.Names);
        Assert.Equal(Waiting, Names(answer.Now, OutcomeWord.Deleted));
        Assert.Equal(["merge", "staging", "applicationset", "manual"], answer.Options.Select(option => option.Id));
    }

    [Fact]
    public async Task The_merge_keeps_all_and_the_danger_on_the_way_is_told()
    {
        var merge = await OfAsync("merge");
        Assert.Equal((OutcomeWord.Stays, null), (merge.Worst, merge.Unknown));
        Assert.Equal($"Merge {Branch} into main: no database is deleted, proven.", merge.Says);
        Assert.Contains(merge.Steps, step => step.Says == "Sync platform-apps, which brings the new filter of database-instances.");
        Assert.Contains("Between the merge and the new filter database-instances still drops the files: a sync with prune in between deletes postgres-general, questdb-timeseries and redis-general.", merge.Risks);
    }

    [Fact]
    public async Task By_hand_the_branch_needs_its_filter_and_the_parent_puts_it_back()
    {
        var manual = await OfAsync("manual");
        Assert.Equal(OutcomeWord.Stays, manual.Worst);
        Assert.Contains(manual.Risks, risk => risk.StartsWith("The branch without its filter is not enough", StringComparison.Ordinal));
        Assert.Contains(manual.Risks, risk => risk.StartsWith("The next sync of platform-apps puts main and the old filter back.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_set_takes_the_three_over_and_leaves_the_others()
    {
        var set = await OfAsync("applicationset");
        Assert.Equal(Waiting, Names(set.Outcomes, OutcomeWord.TakenOver));
        Assert.Equal(3, Names(set.Outcomes, OutcomeWord.Stays).Count());
        Assert.Contains("preserveResourcesOnDeletion: true", set.File!.Text, StringComparison.Ordinal);
        Assert.Contains("{postgres-general.yaml,questdb-general.yaml,redis-general.yaml}", set.File.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staging_would_own_production_because_the_manifests_name_their_namespace()
    {
        var staging = await OfAsync("staging");
        Assert.Equal(Waiting, Names(staging.Outcomes, OutcomeWord.TakenOver));
        Assert.NotEmpty(Names(staging.Outcomes, OutcomeWord.Shared));
        Assert.StartsWith("It does not stay in staging: the manifests name their own namespace", staging.Says, StringComparison.Ordinal);
    }

    /// <summary>Every sentence of the four ways, to be read by hand.</summary>
    [Fact]
    public async Task The_sentences_are_those_that_were_read()
    {
        var answer = await Answered.Value;
        var text = string.Join("\n", answer.Options.Select(Told)) + "\n";
        Assert.Null(Golden.Difference("tests/Core.Tests/Databases/Options/incident.md", text));
    }

    [Fact]
    public void A_hostile_name_stays_within_its_quotes()
    {
        var text = OptionTemplates.Fill(OptionTemplates.Set, new Dictionary<string, string> { ["name"] = "a", ["branch"] = "x\"\n    evil: true", ["slug"] = "x", ["argocd"] = "argocd" });
        var made = Assert.Single(OptionTemplates.Applications(text, "prod"));
        Assert.Equal("x\"\n    evil: true", made.Source.TargetRevision);
    }

    [Fact]
    public async Task Nothing_is_worked_out_for_an_application_that_is_not_known() =>
        Assert.Null(await Reader([]).ReadAsync(new(new("x", "y", "z"), "r", "b", []), Snapshot.Empty, [], default));

    private static string Told(DeploymentOption option) => string.Join("\n", (string[])
    [
        $"## {option.Title}\n{option.Says}\n",
        .. option.Outcomes.Select(outcome => $"- {outcome.Key.Name}: {outcome.Word}. {outcome.Says}"),
        "",
        .. option.Steps.Select((step, at) => $"{at + 1}. {step.Says} ({step.Who}) {step.Effect}".TrimEnd()),
        "",
        .. option.Risks.Select(risk => $"! {risk}"),
        "",
    ]);

    private static IEnumerable<string> Names(EquatableList<OptionOutcome> outcomes, OutcomeWord word) =>
        outcomes.Where(outcome => outcome.Word == word).Select(outcome => outcome.Key.Name).Order(StringComparer.Ordinal);

    private static async Task<DeploymentOption> OfAsync(string id) => (await Answered.Value).Options.Single(option => option.Id == id);

    private static async Task<OptionAnswer> ReadAsync()
    {
        var applications = RecordedApplication.LoadList(Recordings.File("platform", "10-applications-list.json"));
        var url = applications.Single(application => application.Key.Name == "database-instances").Source.RepoUrl;
        var argoCd = new SourceId(SourceKind.ArgoCd, RecordedApplication.Instance);
        var snapshot = Platform().With(
            new Observation.ApplicationsListed(argoCd, At, applications),
            new Observation.StatusChanged(argoCd, At, new(argoCd, SourceState.Live, At, At)),
            new Observation.RefsRead(new(SourceKind.Git, url), At, Git().Refs(url).Value!));
        var declared = await new DeclarationReader(Git()).ReadAsync(snapshot, default);
        var matrix = DatabaseMatrix.Build(snapshot, declared, DatabaseInventory.Build(snapshot, declared.Databases, At), _ => null, At);
        var question = OptionQuestions.Of(matrix).Items.First(one => one.Branch == Branch);
        return (await Reader([.. applications]).ReadAsync(question, snapshot, matrix, default))!;
    }

    private static IGitReader Git() => BundleRepository.Reader(Recordings.File("git"), Path.Combine(Folder, "refs.json"), At);

    private static OptionsReader Reader(Application[] known)
    {
        var selections = new SelectionReader(Git());
        return new(Git(), selections, new GitWhatIf(Git(), selections, new TheseApplications(known), TimeProvider.System), new RecordedDetails(), TimeProvider.System);
    }

    private sealed class RecordedDetails : IApplicationDetailsReader
    {
        private static readonly RecordedApplication Recorded = RecordedApplication.Load(Folder)!;

        public Task<ApplicationDetails> ReadAsync(Application application, CancellationToken cancellationToken) =>
            Task.FromResult(application.Key == Recorded.Application.Key ? Recorded.Details : new ApplicationDetails { Key = application.Key });

        public Task<Reading<EquatableList<string>>> ReadManifestsAsync(Application application, string? revision, CancellationToken cancellationToken) =>
            Task.FromResult(Reading.NotRead<EquatableList<string>>("Argo CD"));
    }
}
