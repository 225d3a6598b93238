using DbDashboard.Sandbox.Tests.Story;

namespace DbDashboard.Sandbox.Tests.ArgoCd;

public sealed class RefusalTests(StoryWorld story) : IClassFixture<StoryWorld>
{
    private static readonly (string, string)[] Names =
    [
        ("applications/database-instances", "applications/catalog"), ("project=platform", "project=services"),
        ("applications/ok", "applications/database-instances"), ("\"name\": \"ok\"", "\"name\": \"database-instances\""), ("for ok is", "for database-instances is"),
        ("in ok:", "in infra/gitops/databases:"), ("cases/ok", "platform/database-instances"), ("projects/get/cases", "projects/get/platform"), ("=cases", "=platform"), ("\"cases\"", "\"platform\""),
        ("new-commit", "database-instances"), ("sync-window", "billing"), ("windowed", "finance"),
    ];

    [Theory]
    [InlineData("400-bad-selector")]
    [InlineData("400-can-i-unknown-action")]
    [InlineData("400-login-blank-password")]
    [InlineData("400-patch-path-not-found")]
    [InlineData("400-patch-revision-not-found")]
    [InlineData("400-patch-type")]
    [InlineData("400-rollback-unknown-id")]
    [InlineData("400-sync-bad-revision")]
    [InlineData("400-terminate-nothing-running")]
    [InlineData("401-login-wrong-password")]
    [InlineData("403-sync-window")]
    [InlineData("404-applicationset-absent")]
    [InlineData("404-get-absent-with-project")]
    [InlineData("404-route")]
    [InlineData("405-method")]
    [InlineData("415-charset")]
    [InlineData("415-delete-without-content-type")]
    [InlineData("415-text")]
    [InlineData("admin-get-absent")]
    [InlineData("admin-get-absent-with-project")]
    [InlineData("healthz")]
    [InlineData("links")]
    [InlineData("list-fields-no-match")]
    [InlineData("list-no-match")]
    [InlineData("patch-no-type")]
    [InlineData("patch-test-failed")]
    [InlineData("project-absent")]
    [InlineData("revision-metadata-absent")]
    [InlineData("rollback-without-id")]
    [InlineData("userinfo-admin")]
    public async Task Answers_an_admin_as_recorded(string file) => await AssertAsync("admin", file);

    [Theory]
    [InlineData("403-delete-viewer")]
    [InlineData("403-get-absent")]
    [InlineData("403-get-forbidden")]
    [InlineData("403-get-forbidden-with-project")]
    [InlineData("403-sync-viewer")]
    [InlineData("403-sync-viewer-no-project")]
    [InlineData("clusters-viewer")]
    [InlineData("repositories-viewer")]
    [InlineData("userinfo-viewer")]
    public async Task Answers_a_viewer_as_recorded(string file) => await AssertAsync("viewer", file);

    [Theory]
    [InlineData("syncer", "403-patch-syncer")]
    [InlineData("syncer", "userinfo-syncer")]
    [InlineData("dashboard", "userinfo-dashboard")]
    public async Task Answers_limited_accounts_as_recorded(string account, string file) => await AssertAsync(account, file);

    public static TheoryData<string, string> Questions =>
    [
        .. from account in new[] { "admin", "dashboard", "viewer" }
           from question in new[] { "applications-delete-cases_ok", "applications-get-cases_ok", "applications-override-cases_ok", "applications-sync-cases_ok", "applications-update-cases_ok", "clusters-get-https__kubernetes.default.svc", "logs-get-cases_ok", "projects-get-cases" }
           select (account, $"can-i-{account}-{question}"),
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Says_what_each_account_may_as_recorded(string account, string file) => await AssertAsync(account, file);

    [Theory]
    [InlineData(null, "401-no-token")]
    [InlineData("malformed", "401-malformed-token")]
    [InlineData("a.b.c", "401-forged-token")]
    [InlineData(null, "userinfo-anonymous")]
    [InlineData(null, "version-anonymous")]
    public async Task Answers_without_a_good_token_as_recorded(string? token, string file)
    {
        using var client = Http.Client(story.Sandbox.ArgoCdUrl, token);
        await Recorded.AssertSameAsync(client, "errors", file, Names);
    }

    private async Task AssertAsync(string account, string file)
    {
        using var client = Http.Client(story.Sandbox.ArgoCdUrl, story.Sandbox.Tokens[account]);
        await Recorded.AssertSameAsync(client, "errors", file, Names);
    }
}
