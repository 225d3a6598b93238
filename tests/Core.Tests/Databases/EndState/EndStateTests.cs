using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Databases.Extensions;
using DbDashboard.Core.Model;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Databases.EndState;

public sealed class EndStateTests
{
    private static readonly WantedDatabase General = new("postgresql", "postgres-*", null, 1, null, null);

    [Fact]
    public void What_is_there_Healthy_and_declared_is_as_wanted()
    {
        var line = Line(General, Some.Postgres("postgres-general"));
        Assert.Equal((EndStateWord.There, 0), (line.Word, line.Says.Count));
        Assert.Equal("postgres-general", Assert.Single(line.Found).Name);
    }

    [Fact]
    public void What_is_ill_or_about_to_be_pruned_or_not_declared_is_not_yet()
    {
        var ill = Some.Postgres("postgres-general") with
        {
            PendingPrune = true,
            Verdict = new(HealthStatus.Degraded, null, "No pod has the master role", null),
            Declared = [new("r", "feature/x", "a.yaml", Taken: false, OnTracked: false)],
        };
        var line = Line(General, ill);
        Assert.Equal(EndStateWord.NotYet, line.Word);
        Assert.Equal(
            [
                "A prune would delete postgres-general.",
                "postgres-general is Degraded: no pod has the master role.",
                "postgres-general is live and not declared where its application looks. The branch feature/x declares it, and the filter drops it there.",
            ],
            line.Says);
    }

    [Fact]
    public void What_is_missing_names_the_branch_that_would_bring_it()
    {
        var absent = Some.Postgres("postgres-general").NotThere() with { Declared = [new("r", "feature/x", "a.yaml", Taken: true, OnTracked: false), new("r", "feature/y", "a.yaml", Taken: false, OnTracked: false)] };
        var line = Line(General, absent);
        Assert.Equal(EndStateWord.Missing, line.Word);
        Assert.Equal(["0 of 1 is there.", "postgres-general is not there. The branch feature/x declares it; the filter drops it on feature/y."], line.Says);
        Assert.Equal(["0 of 1 is there."], Line(General).Says);
    }

    [Fact]
    public void What_cannot_be_seen_is_unknown_and_not_missing()
    {
        var hidden = Some.Postgres("postgres-general") with { Live = Reading.Forbidden<LiveObject>("Kubernetes east", Some.Moment, "grant list") };
        var line = Line(General, hidden);
        Assert.Equal(EndStateWord.Unknown, line.Word);
        Assert.Contains("Whether postgres-general is there cannot be seen: grant list", line.Says);
    }

    [Theory]
    [InlineData(true, "live", EndStateWord.There)]
    [InlineData(true, "feature/pgvector", EndStateWord.NotYet)]
    [InlineData(false, "live", EndStateWord.NotYet)]
    [InlineData(null, "feature/pgvector", EndStateWord.There)]
    public void Pgvector_counts_only_where_the_live_object_asks_for_it(bool? wanted, string where, EndStateWord word)
    {
        var vector = new VectorState(VectorWord.Declared, "It is asked for.", null, "nothing", null) { Declared = [new(where, "app_db", "public")] };
        Assert.Equal(word, Assert.Single(EndStateReport.Of([General with { Vector = wanted }], [Some.Postgres("postgres-general")], _ => vector)).Word);
    }

    [Fact]
    public void A_name_with_a_star_and_a_kind_with_its_group_fit()
    {
        var key = Some.Postgres("postgres-general").Key;
        Assert.True((General with { Kind = "Postgresql.acid.zalan.do", Namespace = "databases" }).Fits(key));
        Assert.False((General with { Namespace = "other" }).Fits(key));
        Assert.False((General with { Name = "postgres" }).Fits(key));
        Assert.False((General with { Kind = "QuestDB" }).Fits(key));
    }

    [Fact]
    public void The_YAML_is_read_with_its_defaults()
    {
        var read = EndStateReader.Read("databases:\n- kind: postgresql\n- { kind: QuestDB, name: 'q-*', namespace: ts, count: 2, pgvector: false, purpose: Time series }\n");
        Assert.Equal([new("postgresql", null, null, 1, null, null), new("QuestDB", "q-*", "ts", 2, false, "Time series")], read);
        Assert.Equal(["1 postgresql", "Time series"], read.Select(wanted => wanted.Title));
    }

    [Theory]
    [InlineData("a: [", "The desired end state is no YAML: line ")]
    [InlineData("databases: 3", "The desired end state has no list named databases.")]
    [InlineData("databases:\n- name: x", "The desired end state, line 2: kind is missing.")]
    [InlineData("databases:\n- kind: x\n  count: many", "The desired end state, line 2: count is 'many' and has to be a number from 1 to 1000.")]
    [InlineData("databases:\n- kind: x\n  pgvektor: true", "The desired end state, line 3: 'pgvektor' is not known; known are kind, name, namespace, count, pgvector, purpose.")]
    [InlineData("databases:\n- kind: x\n  pgvector: maybe", "The desired end state, line 2: pgvector is 'maybe' and has to be true or false.")]
    public void What_cannot_be_used_is_said_with_its_line(string yaml, string message) =>
        Assert.StartsWith(message, Assert.Throws<EndStateException>(() => EndStateReader.Read(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_said_with_its_key() =>
        Assert.StartsWith("Databases:EndStateFile: ", Assert.Throws<EndStateException>(() => new DatabasesOptions { EndStateFile = "/nowhere/end-state.yaml" }.Wanted()).Message, StringComparison.Ordinal);

    private static EndStateLine Line(WantedDatabase wanted, params DatabaseState[] all) => Assert.Single(EndStateReport.Of([wanted], all, _ => null));
}
