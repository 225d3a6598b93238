using System.Net;
using System.Text.Json;
using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Security.People;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>What somebody with a role in one project gets: everything else is as if it were not there.</summary>
[Collection(nameof(SignedIn))]
public sealed class RightsOverHttpTests(SignedInDashboard dashboard)
{
    private const string Hidden = "/api/v1/applications/sandbox/argocd/database-instances";
    private const string Absent = "/api/v1/applications/sandbox/argocd/no-such-thing";

    [Fact]
    public async Task What_is_hidden_is_not_listed_counted_searched_or_exported()
    {
        using var visitor = await dashboard.SignedInAsync(Role.Operator, "services");

        var list = await visitor.JsonAsync("/api/v1/applications");
        Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.Equal("services", item.GetProperty("project").GetString()));
        Assert.Equal(list.GetProperty("items").GetArrayLength(), list.GetProperty("total").GetInt32());
        foreach (var address in new[] { "applications?q=database-instances", "groups", "groups/changes?since=2020-01-01T00:00:00Z", "databases", "connections", "branches", "activity", "lint?branch=main" })
        {
            Assert.DoesNotContain("database-instances", (await visitor.JsonAsync($"/api/v1/{address}")).GetRawText(), StringComparison.Ordinal);
            Assert.DoesNotContain("postgres-general", (await visitor.JsonAsync($"/api/v1/{address}")).GetRawText(), StringComparison.Ordinal);
        }
    }

    /// <summary>C10 31, 44: nothing that was read for others answers for one who may not see it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("/drift")]
    [InlineData("/drift?format=nonsense")]
    [InlineData("/files?source=99")]
    [InlineData("/whatif?prune=true")]
    [InlineData("/revisions")]
    [InlineData("/autosync")]
    [InlineData("/lint")]
    public async Task Hidden_and_absent_answer_the_same(string part)
    {
        using var admin = await dashboard.SignedInAsync(Role.Admin);
        using var visitor = await dashboard.SignedInAsync(Role.Operator, "services");

        using var read = await admin.SendAsync(HttpMethod.Get, Hidden + part);
        var hidden = await AnswerAsync(visitor, HttpMethod.Get, Hidden + part, null);
        var absent = await AnswerAsync(visitor, HttpMethod.Get, Absent + part, null);

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(absent, (hidden.Status, hidden.Text.Replace("database-instances", "no-such-thing", StringComparison.Ordinal)));
        Assert.NotEqual(HttpStatusCode.NotFound, read.StatusCode);
    }

    /// <summary>C10 30, 31.</summary>
    [Fact]
    public async Task A_press_on_what_is_hidden_is_refused_as_if_it_were_absent_and_is_in_the_audit()
    {
        using var admin = await dashboard.SignedInAsync(Role.Admin);
        using var visitor = await dashboard.SignedInAsync(Role.Operator, "services");
        var hidden = await AnswerAsync(visitor, HttpMethod.Post, Hidden + "/plans", """{"action":"sync"}""");
        var absent = await AnswerAsync(visitor, HttpMethod.Post, Absent + "/plans", """{"action":"sync"}""");

        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(absent, (hidden.Status, hidden.Text.Replace("database-instances", "no-such-thing", StringComparison.Ordinal)));
        var rows = (await admin.JsonAsync("/api/v1/activity?application=sandbox/argocd/database-instances")).GetProperty("rows").EnumerateArray();
        Assert.Contains(rows, row => row.GetProperty("entry").GetProperty("edge").GetString() == "refused");
    }

    /// <summary>C10 30.</summary>
    [Fact]
    public async Task A_viewer_plans_and_is_refused_and_nothing_is_written()
    {
        using var visitor = await dashboard.SignedInAsync(Role.Viewer);
        var plan = await AnswerAsync(visitor, HttpMethod.Post, "/api/v1/applications/sandbox/argocd/orders/plans", """{"action":"sync"}""");
        var id = JsonDocument.Parse(plan.Text).RootElement.GetProperty("id").GetString();
        var press = await AnswerAsync(visitor, HttpMethod.Post, $"/api/v1/plans/{id}/confirm", """{"reason":"because I can"}""");

        Assert.Equal(HttpStatusCode.Forbidden, press.Status);
        Assert.Contains("needs the role operator", press.Text, StringComparison.Ordinal);
    }

    /// <summary>C10 34.</summary>
    [Fact]
    public async Task A_plan_of_somebody_else_cannot_be_confirmed()
    {
        using var one = await dashboard.SignedInAsync(Role.Admin);
        using var other = await dashboard.SignedInAsync(Role.Admin);
        var plan = await AnswerAsync(one, HttpMethod.Post, "/api/v1/applications/sandbox/argocd/orders/plans", """{"action":"refresh"}""");
        var id = JsonDocument.Parse(plan.Text).RootElement.GetProperty("id").GetString();

        var press = await AnswerAsync(other, HttpMethod.Post, $"/api/v1/plans/{id}/confirm", "{}");

        Assert.Equal(HttpStatusCode.NotFound, press.Status);
    }

    /// <summary>C10 42: the next answer after the role went has nothing any more.</summary>
    [Fact]
    public async Task A_role_that_is_taken_away_counts_at_once()
    {
        var name = await dashboard.UserAsync(Role.Admin);
        using var visitor = dashboard.Visitor();
        using var signedIn = await visitor.SignInAsync(name, SignedInDashboard.Password);
        Assert.Equal(dashboard.Total, (await visitor.JsonAsync("/api/v1/applications")).GetProperty("total").GetInt32());

        var users = dashboard.Host.Services.GetRequiredService<UserBook>();
        await users.PutAsync(users.Find(name)! with { Grant = new(Role.Viewer, Project: "services") }, TestContext.Current.CancellationToken);
        var fewer = (await visitor.JsonAsync("/api/v1/applications")).GetProperty("total").GetInt32();
        await users.RemoveAsync(name, TestContext.Current.CancellationToken);
        using var none = await visitor.SendAsync(HttpMethod.Get, "/api/v1/applications");

        Assert.InRange(fewer, 1, dashboard.Total - 1);
        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
    }

    [Fact]
    public async Task The_hub_tells_each_what_they_may_see_and_lets_nobody_else_in()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var visitor = await dashboard.SignedInAsync(Role.Viewer, "services");
        await using var hub = Hub(visitor.CookieHeader, dashboard.Host.Url);
        await hub.StartAsync(cancel);
        await using var rows = hub.StreamAsync<JsonElement>("Watch", "", cancel).GetAsyncEnumerator(cancel);
        Assert.True(await rows.MoveNextAsync());

        Assert.All(rows.Current.GetProperty("changed").EnumerateArray(), row => Assert.Equal("services", row.GetProperty("project").GetString()));
        Assert.NotEmpty(rows.Current.GetProperty("changed").EnumerateArray());
        foreach (var (cookies, origin) in new (string?, string?)[] { (null, dashboard.Host.Url), (visitor.CookieHeader, "https://evil.example"), (visitor.CookieHeader, null) })
        {
            await using var refused = Hub(cookies, origin);
            await Assert.ThrowsAsync<HttpRequestException>(() => refused.StartAsync(cancel));
        }
    }

    /// <summary>C10 41.</summary>
    [Fact]
    public async Task Headers_that_only_a_proxy_may_send_are_not_believed()
    {
        using var visitor = dashboard.Visitor();
        using var answer = await visitor.SendAsync(HttpMethod.Get, "/api/v1/applications", null, ("X-Forwarded-User", "admin"), ("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("Authorization", "Bearer nothing"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    /// <summary>C10 45, 54.</summary>
    [Fact]
    public async Task A_body_that_is_too_large_is_refused_and_open_addresses_name_nothing()
    {
        using var visitor = await dashboard.SignedInAsync(Role.Admin);
        using var huge = Visitor.Json($$"""{"action":"{{new string('a', 2_000_000)}}"}""");
        using var large = await visitor.SendAsync(HttpMethod.Post, "/api/v1/applications/sandbox/argocd/orders/plans", huge);
        using var nobody = dashboard.Visitor();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        foreach (var address in new[] { "/healthz", "/readyz", "/sign-in", "/set-up", "/no/such/page", "/api/v1/no-such-thing", "/css/base.css.map", "/metrics", "/openapi/v1.json" })
        {
            using var answer = await nobody.SendAsync(HttpMethod.Get, address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.All(["orders", "database-instances", "sandbox", " at DbDashboard", "10.0."], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
    }

    private HubConnection Hub(string? cookies, string? origin) => new HubConnectionBuilder().WithUrl($"{dashboard.Host.Url}/hubs/live", options =>
    {
        if (cookies is not null)
        {
            options.Headers["Cookie"] = cookies;
        }

        if (origin is not null)
        {
            options.Headers["Origin"] = origin;
        }
    }).Build();

    private static async Task<(HttpStatusCode Status, string Text)> AnswerAsync(Visitor visitor, HttpMethod method, string address, string? json)
    {
        using var content = json is null ? null : Visitor.Json(json);
        using var response = await visitor.SendAsync(method, address, content);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        // Each answer has a trace of its own.
        return (response.StatusCode, System.Text.RegularExpressions.Regex.Replace(text, "\"traceId\":\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
    }
}
