using System.Net;
using System.Text.Json;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Api;

/// <summary>The read story by REST: the same facts as the pages, from the running product.</summary>
public sealed class RestTests(RunningDashboard dashboard)
{
    private const string Incident = "/api/v1/applications/sandbox/argocd/database-instances";

    [Fact]
    public async Task The_list_has_the_headline_and_every_cause_id()
    {
        var row = await RowAsync("database-instances");

        Assert.Equal("file-missing-on-revision", row.GetProperty("headline").GetString());
        Assert.Contains("filter-excludes-file", Strings(row.GetProperty("causes")));
        Assert.Contains("prune-deletes-data", Strings(row.GetProperty("causes")));
        Assert.Equal("OutOfSync", row.GetProperty("sync").GetString());
        Assert.False(row.GetProperty("autoSync").GetProperty("enabled").GetBoolean());
    }

    [Fact]
    public async Task A_facet_narrows_the_list_and_its_own_counts_stay()
    {
        var reply = await dashboard.Host.GetAsync("/api/v1/applications?sync=OutOfSync");

        Assert.All(reply.GetProperty("items").EnumerateArray(), item => Assert.Equal("OutOfSync", item.GetProperty("sync").GetString()));
        Assert.True(reply.GetProperty("facets").GetProperty("sync").GetProperty("Synced").GetInt32() > 0);
    }

    [Fact]
    public async Task The_detail_names_the_files_the_branch_its_author_and_the_pattern()
    {
        var text = (await dashboard.Host.GetAsync(Incident)).GetProperty("causes").GetRawText();

        Assert.All(
            ["postgres-general", "redis-general", "questdb-timeseries", "feature/db-general-instances", "Linus Data", "agent-docs-*.yaml", "Prune=false"],
            word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Branches_tell_their_distance_and_what_they_change_for_whom()
    {
        var repositories = (await dashboard.Host.GetAsync("/api/v1/branches")).GetProperty("repositories").EnumerateArray();
        var branch = repositories.SelectMany(r => r.GetProperty("branches").EnumerateArray()).Single(b => b.GetProperty("name").GetString() == "feature/db-general-instances");

        Assert.Equal((1, 0, false), (branch.GetProperty("ahead").GetInt32(), branch.GetProperty("behind").GetInt32(), branch.GetProperty("merged").GetBoolean()));
        var databases = branch.GetProperty("applications").EnumerateArray().Single(a => a.GetProperty("application").GetProperty("name").GetString() == "database-instances");
        Assert.Equal((3, 0), (databases.GetProperty("fileCount").GetInt32(), databases.GetProperty("objects").GetProperty("added").GetArrayLength()));
        Assert.All(databases.GetProperty("notTaken").EnumerateArray(), file => Assert.Equal("include", file.GetProperty("step").GetString()));
    }

    [Fact]
    public async Task Lint_names_the_mistakes_on_what_an_application_tracks_and_on_a_branch()
    {
        var tracked = (await dashboard.Host.GetAsync($"{Incident}/lint")).GetProperty("items").EnumerateArray().Single();
        var branch = (await dashboard.Host.GetAsync("/api/v1/lint?branch=feature/db-general-instances")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("state").GetString() == "known");

        Assert.Equal(("known", "main", 40), (tracked.GetProperty("state").GetString(), tracked.GetProperty("revision").GetString(), tracked.GetProperty("commit").GetString()!.Length));
        Assert.Contains("infra/gitops/databases/postgres-general.yaml", branch.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("file").GetString()));
        Assert.All(branch.GetProperty("findings").EnumerateArray(), finding => Assert.True(finding.GetProperty("line").GetInt32() > 0));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("?prune=true", 3)]
    [InlineData("?autoSync=true&prune=true", 3)]
    [InlineData("?revision=feature/db-general-instances&prune=true", 3)]
    [InlineData("?merge=feature/db-general-instances&prune=true", 3)]
    [InlineData("?merge=feature/db-general-instances&prune=true&include=%7Bagent-docs-*.yaml,*general.yaml%7D", 0)]
    public async Task What_if_counts_the_deletions_of_each_way_out(string scenario, int deleted)
    {
        var reply = await dashboard.Host.GetAsync($"{Incident}/whatif{scenario}");

        Assert.True(reply.GetProperty("known").GetBoolean(), reply.GetRawText());
        Assert.Equal(deleted, reply.GetProperty("deleted").GetArrayLength());
        Assert.Equal(deleted > 0, reply.GetProperty("deletesData").GetBoolean());
    }

    [Fact]
    public async Task The_trace_ends_in_one_sentence_and_names_each_gate()
    {
        var trace = await dashboard.Host.GetAsync($"{Incident}/autosync");

        Assert.Equal(("willNotAct", "It will not act: auto-sync is off (spec.syncPolicy has no automated block)."), (trace.GetProperty("outcome").GetString(), trace.GetProperty("conclusion").GetString()));
        Assert.Equal("stops", trace.GetProperty("gates").EnumerateArray().Single(g => g.GetProperty("id").GetString() == "enabled").GetProperty("state").GetString());
        Assert.Equal(("atNextSync", "platform-apps"), (trace.GetProperty("edits").GetProperty("when").GetString(), trace.GetProperty("edits").GetProperty("by").GetString()));
    }

    [Fact]
    public async Task The_files_say_which_step_decided()
    {
        var files = await dashboard.Host.GetAsync($"{Incident}/files?revision=feature/db-general-instances");

        var dropped = files.GetProperty("files").EnumerateArray().Single(f => f.GetProperty("path").GetString() == "postgres-general.yaml");
        Assert.Equal("include", dropped.GetProperty("step").GetString());
        Assert.Contains("agent-docs-*.yaml", dropped.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.True(dropped.GetProperty("objects")[0].GetProperty("live").GetBoolean());
    }

    [Fact]
    public async Task Another_filter_can_be_tried_on_the_files()
    {
        var files = await dashboard.Host.GetAsync($"{Incident}/files?revision=feature/db-general-instances&include=*general.yaml");
        Assert.Equal(3, files.GetProperty("files").EnumerateArray().Count(f => f.GetProperty("step").GetString() == "taken"));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_no_question()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync($"{dashboard.Host.Url}{Incident}/files?source=1", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("The application has 1 source, numbered from 0.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revisions_tell_the_way_from_the_branch_to_the_cluster()
    {
        var story = (await dashboard.Host.GetAsync($"{Incident}/revisions")).GetProperty("sources")[0];

        Assert.Equal(("main", "feature/db-general-instances"), (story.GetProperty("head").GetProperty("revision").GetString(), story.GetProperty("synced").GetProperty("revision").GetString()));
        Assert.True(story.GetProperty("headToCompared").GetProperty("same").GetBoolean());
        Assert.Equal("Argo CD compared the head.", story.GetProperty("headToCompared").GetProperty("sentence").GetString());
        Assert.Equal("Linus Data", story.GetProperty("comparedToSynced").GetProperty("onlyLater")[0].GetProperty("author").GetString());
    }

    [Fact]
    public async Task Argo_CD_is_asked_to_render_by_a_post()
    {
        using var client = new HttpClient();
        using var asked = new StringContent("""{"revision":"feature/db-general-instances","prune":true}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync($"{dashboard.Host.Url}{Incident}/render", asked, TestContext.Current.CancellationToken);
        var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("feature/db-general-instances", reply.GetProperty("revision").GetString());
        var whatIf = reply.GetProperty("whatIf");
        Assert.True(whatIf.GetProperty("known").GetBoolean(), reply.GetRawText());
        Assert.Equal((3, true), (whatIf.GetProperty("deleted").GetArrayLength(), whatIf.GetProperty("deletesData").GetBoolean()));
    }

    [Fact]
    public async Task Drift_names_the_field_its_values_who_wrote_it_why_it_differs_and_where_it_stands()
    {
        var drift = await dashboard.Host.GetAsync("/api/v1/applications/sandbox/argocd/payments-db/drift");

        var resource = drift.GetProperty("resources")[0];
        var field = resource.GetProperty("fields")[0];
        Assert.Equal(("/spec/numberOfInstances", "3", "2"), (field.GetProperty("path").GetString(), field.GetProperty("live").GetString(), field.GetProperty("wanted").GetString()));
        Assert.Equal(("kubectl-edit", "Update", "edit"), (field.GetProperty("manager").GetString(), field.GetProperty("operation").GetString(), field.GetProperty("origin").GetString()));
        var git = field.GetProperty("git");
        Assert.Equal(("2", "apps/payments/database.yaml", JsonValueKind.Null), (git.GetProperty("value").GetString(), git.GetProperty("file").GetString(), git.GetProperty("why").ValueKind));
        Assert.Equal("""{"spec":{"numberOfInstances":2}}""", resource.GetProperty("mergePatch").GetRawText());
        Assert.Contains("-  numberOfInstances: 3\n+  numberOfInstances: 2\n", resource.GetProperty("diff").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=patch", "application/json")]
    [InlineData("?resource=acid.zalan.do%2Fpostgresql%2Fpayments%2Fpayments-db", "text/x-diff")]
    public async Task Drift_is_to_be_had_as_a_unified_diff(string query, string accept)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept", accept);
        using var response = await client.GetAsync($"{dashboard.Host.Url}/api/v1/applications/sandbox/argocd/payments-db/drift{query}", TestContext.Current.CancellationToken);

        Assert.Equal("text/x-diff", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("--- live/payments/postgresql/payments-db.yaml\n+++ after-sync/", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cause_names_the_fields_that_it_accounts_for()
    {
        var causes = (await dashboard.Host.GetAsync("/api/v1/applications/sandbox/argocd/payments-db")).GetProperty("causes").EnumerateArray();

        var field = Assert.Single(causes.Single(c => c.GetProperty("id").GetString() == "live-edit").GetProperty("fields").EnumerateArray());
        Assert.Equal(("/spec/numberOfInstances", "payments-db"), (field.GetProperty("path").GetString(), field.GetProperty("resource").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Databases_are_listed_live_and_declared_and_only_real_prunes_count()
    {
        var items = (await dashboard.Host.GetAsync("/api/v1/databases")).GetProperty("items").EnumerateArray().ToList();

        var pending = items.Where(i => i.GetProperty("pendingPrune").GetBoolean()).Select(i => i.GetProperty("key").GetProperty("name").GetString());
        Assert.Equal(["postgres-general", "questdb-timeseries", "redis-general"], pending.Order(StringComparer.Ordinal));
        Assert.Contains(items, i => i.GetProperty("key").GetProperty("name").GetString() == "redis-cache" && i.GetProperty("live").GetProperty("state").GetString() == "absent");
    }

    [Fact]
    public async Task Which_databases_would_be_lost_is_one_question_and_the_four_ways_another()
    {
        var lost = (await dashboard.Host.GetAsync("/api/v1/databases?show=lost")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["postgres-general", "questdb-timeseries", "redis-general"], lost.Select(i => i.GetProperty("key").GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        Assert.All(lost, i => Assert.Equal(("elsewhere", "A sync of database-instances with prune deletes it."), (i.GetProperty("matrix").GetProperty("tracked").GetString(), i.GetProperty("matrix").GetProperty("prospectSays").GetString())));

        var answer = (await dashboard.Host.GetAsync("/api/v1/databases/options?branch=feature/db-general-instances")).GetProperty("answer");
        var worst = answer.GetProperty("options").EnumerateArray().ToDictionary(option => option.GetProperty("id").GetString()!, option => option.GetProperty("worst").GetString());
        Assert.Equal(("stays", "stays", "takenOver"), (worst["merge"], worst["manual"], worst["applicationset"]));
        Assert.Equal(0, (await dashboard.Host.GetAsync("/api/v1/databases/losses")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task One_database_is_told_with_its_verdict_its_tree_and_the_logs_of_its_own_pods_only()
    {
        const string Postgres = "/api/v1/databases/in-cluster/databases/postgresql/postgres-general";
        var one = await dashboard.Host.GetAsync(Postgres);
        Assert.Equal("postgres-general", one.GetProperty("tree").GetProperty("key").GetProperty("name").GetString());
        Assert.NotEqual("", one.GetProperty("verdict").GetProperty("why").GetString());

        var log = await dashboard.Host.GetAsync($"{Postgres}/pods/postgres-general-0/log?lines=1");
        Assert.Contains("the leader with the lock", log.GetProperty("lines")[0].GetProperty("text").GetString(), StringComparison.Ordinal);

        using var client = new HttpClient();
        foreach (var other in new[] { $"{Postgres}/pods/postgres-operator-0/log", "/api/v1/databases/in-cluster/databases/postgresql/nothing" })
        {
            using var answer = await client.GetAsync(new Uri(dashboard.Host.Url + other), TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Connections_say_which_sources_are_fresh()
    {
        // A new database is made after the first explanations.
        await dashboard.Host.Services.GetRequiredService<DatabaseHealthStore>().Until(health => health.IsUsable);
        var reply = await dashboard.Host.GetAsync("/api/v1/connections");

        Assert.Equal(["argoCd", "git", "git", "git", "kubernetes"], reply.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("kind").GetString()));
        Assert.Equal("dashboard", reply.GetProperty("argoCd")[0].GetProperty("actsAs").GetString());
        Assert.True(reply.GetProperty("database").GetProperty("usable").GetBoolean());
    }

    [Theory]
    [InlineData("/api/v1/applications/sandbox/argocd/absent")]
    [InlineData("/api/v1/applications/sandbox/argocd/absent/whatif")]
    [InlineData("/api/v1/applications/sandbox/argocd/absent/files")]
    [InlineData("/api/v1/applications/sandbox/argocd/absent/drift")]
    [InlineData("/api/v1/applications/sandbox/argocd/absent/revisions")]
    [InlineData("/api/v1/nothing-here")]
    public async Task What_is_absent_is_a_problem_with_a_404(string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(dashboard.Host.Url + path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_OpenAPI_document_lists_every_path()
    {
        var paths = (await dashboard.Host.GetAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();

        Assert.Contains("/api/v1/applications/{instance}/{ns}/{name}/whatif", paths);
        Assert.Contains("/api/v1/plans/{id}/confirm", paths);
        Assert.Contains("/api/v1/activity/verify", paths);
        Assert.Contains("/api/v1/branches", paths);
        Assert.Equal(37, paths.Count(p => p.StartsWith("/api/v1/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_says_nothing_of_what_is_watched(string path)
    {
        using var client = new HttpClient();
        Assert.DoesNotContain("database", await client.GetStringAsync(dashboard.Host.Url + path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<JsonElement> RowAsync(string name) => (await dashboard.Host.GetAsync("/api/v1/applications"))
        .GetProperty("items").EnumerateArray().Single(i => i.GetProperty("key").GetProperty("name").GetString() == name);

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(e => e.GetString());
}
