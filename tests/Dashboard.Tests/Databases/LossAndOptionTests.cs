using System.Collections.Immutable;
using Bunit;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Databases.Options;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Dashboard.Features.Databases;
using DbDashboard.Dashboard.Features.OneDatabase;
using DbDashboard.Dashboard.Shared.Words;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Databases;

public sealed class LossAndOptionTests : PageContext
{
    private static readonly ResourceKey Pg = new("acid.zalan.do", "postgresql", "databases", "pg");

    private static readonly DatabaseTrace Gone = new("east", Pg, "uid-1", Some.Moment.AddDays(-2), Some.Moment.AddSeconds(-1))
    {
        GoneAt = Some.Moment,
        Spec = """{"postgresql":{"version":"16"},"volume":{"size":"50Gi"}}""",
        During = "a sync of databases with prune, started by admin, deleted it",
        Volumes = [new("pgdata-pg-0", "uid-claim", "pv-1", "50Gi", null, "Delete", Some.Moment)],
        Verdict = "Healthy: all 2 members are ready.",
    };

    public LossAndOptionTests() => Services.AddSingleton(new BringBackReader(new GitReader(new NoMirrors(), Clock)));

    [Fact]
    public void A_loss_says_when_who_what_is_left_and_that_nothing_brings_it_back_that_is_known()
    {
        var card = Render<LossCard>(p => p.Add(one => one.View, View(Gone)));
        Assert.All(
            ["PostgreSQL 16", "A sync of databases with prune, started by admin, deleted it.", "It was Healthy: all 2 members are ready.", "Its reclaim policy was Delete", "which commit brings it back is not known"],
            words => Assert.Contains(words, card.Markup, StringComparison.Ordinal));
        Assert.Equal("databases/east/databases/postgresql.acid.zalan.do/pg", card.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void What_went_while_nobody_watched_and_what_is_there_again_are_told()
    {
        var again = Some.Object("pg", kind: "postgresql", group: "acid.zalan.do") with { Key = Pg, Uid = "another" };
        var loss = Loss.Of(Gone with { WhileAway = true }, Core.State.Snapshot.Empty with { Objects = Core.State.Snapshot.Empty.Objects.Add(("east", Pg), again) }, Some.Moment);
        var card = Render<LossCard>(p => p.Add(one => one.View, LossView.From(loss)));
        Assert.Contains("It went while the dashboard did not run.", card.Markup, StringComparison.Ordinal);
        Assert.Contains("It is there again, as a new object", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_database_still_has_its_page()
    {
        Services.GetRequiredService<TraceStore>().Update(book => book with { Gone = [Gone] });
        Show(Some.Explained((Some.Application("databases"), null)));
        var page = Render<DatabasePage>(p => p.Add(one => one.Cluster, "east").Add(one => one.Namespace, "databases").Add(one => one.Kind, "postgresql").Add(one => one.Name, "pg"));
        Assert.Contains("It went away.", page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".db-loss"));
    }

    [Theory]
    [InlineData(OutcomeWord.Waits, "Leaves databases at risk", Tone.Danger)]
    [InlineData(OutcomeWord.Deleted, "Deletes databases", Tone.Danger)]
    [InlineData(OutcomeWord.TakenOver, "Changes who owns them", Tone.Decide)]
    [InlineData(OutcomeWord.Unknown, "Not known whole", Tone.Unknown)]
    [InlineData(OutcomeWord.Made, "Nothing is deleted", Tone.Plain)]
    public void A_way_is_as_good_as_the_worst_at_its_end(OutcomeWord word, string said, Tone tone)
    {
        var label = OutcomeLabel.Of(Option(new OptionOutcome(Pg, OutcomeWord.Stays, ""), new OptionOutcome(Pg, word, "")));
        Assert.Equal((said, tone), (label.Word, label.Tone));
    }

    [Fact]
    public void A_way_shows_each_database_its_steps_with_who_and_its_manifest()
    {
        var option = Option(new OptionOutcome(Pg, OutcomeWord.Stays, "It is declared.")) with { File = new("set.yaml", "kind: ApplicationSet") };
        var card = Render<OptionCard>(p => p.Add(one => one.Option, option).Add(one => one.Number, 3));
        Assert.Equal("3. Merge", card.Find("h3").TextContent);
        Assert.Contains("Merge it. Who may merge.", card.Find("ol li").TextContent, StringComparison.Ordinal);
        Assert.Contains("Stays", card.Find(".outcomes").TextContent, StringComparison.Ordinal);
        Assert.Equal("kind: ApplicationSet", card.Find("button").GetAttribute("data-copy"));
    }

    [Fact]
    public void An_application_and_a_branch_lead_to_their_databases()
    {
        var place = Place;
        var row = DatabasesViewTests.Row("a") with { Tracked = new(Core.Databases.Matrix.TrackedWord.Elsewhere), Places = [place] };
        Assert.Equal("databases?branch=feature%2Fx", DatabaseLinksView.OfBranch([row], place.RepoUrl, "feature/x").All);
        Assert.Equal(["a"], DatabaseLinksView.OfBranch([row], place.RepoUrl, "feature/x").Links.Select(link => link.Name));
        Assert.Empty(DatabaseLinksView.OfBranch([row with { Tracked = new(Core.Databases.Matrix.TrackedWord.Taken) }], place.RepoUrl, "feature/x").Links);
        Assert.Equal(["a"], DatabaseLinksView.OfApplication([row], new("prod", "argocd", "database-instances")).Links.Select(link => link.Name));
    }

    private static Core.Databases.Matrix.MatrixPlace Place { get; } =
        new(new("prod", "argocd", "databases"), "https://git.example/r.git", "feature/x", "db/pg.yaml", Taken: true, OnTracked: false);

    private static DeploymentOption Option(params OptionOutcome[] outcomes) =>
        new("merge", "Merge", "Nothing is deleted.", [new("Merge it.", "Who may merge")], [.. outcomes], ["It may be untested."]);

    private static LossView View(DatabaseTrace trace) => LossView.From(Loss.Of(trace, Core.State.Snapshot.Empty, Some.Moment));

    private sealed class NoMirrors : IGitMirrors
    {
        public Reading<GitMirror> Find(string repoUrl) => Reading.NotRead<GitMirror>("Git " + repoUrl, "not mirrored yet");
    }
}
