using System.Net;
using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Security.People;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>Local users over HTTP, as a browser does it.</summary>
[Collection(nameof(SignedIn))]
public sealed class LocalSignInTests(SignedInDashboard dashboard)
{
    [Fact]
    public async Task A_link_makes_a_user_once()
    {
        var code = await dashboard.Host.Services.GetRequiredService<Invitations>().InviteAsync("ada", new(Role.Viewer), TestContext.Current.CancellationToken);
        using var visitor = dashboard.Visitor();

        using var weak = await visitor.FillAsync("/set-up", "/set-up/now", ("code", code!), ("name", "ada"), ("password", "short"));
        using var made = await visitor.FillAsync("/set-up", "/set-up/now", ("code", code!), ("name", "ada"), ("password", SignedInDashboard.Password));
        using var again = await visitor.FillAsync("/set-up", "/set-up/now", ("code", code!), ("name", "ada"), ("password", "another password 1"));
        using var signedIn = await visitor.SignInAsync("Ada", SignedInDashboard.Password, "/databases");

        Assert.Equal("/set-up?problem=weak", weak.Headers.Location!.ToString());
        Assert.Equal("/sign-in?problem=made", made.Headers.Location!.ToString());
        Assert.Equal("/set-up?problem=link", again.Headers.Location!.ToString());
        Assert.Equal("/databases", signedIn.Headers.Location!.ToString());
    }

    [Fact]
    public async Task After_five_failures_the_right_password_does_not_help_and_the_answer_is_always_the_same()
    {
        var name = await dashboard.UserAsync(Role.Viewer);
        using var visitor = dashboard.Visitor();
        var answers = new List<string?>();
        foreach (var password in new[] { "wrong 1", "wrong 2", "wrong 3", "wrong 4", "wrong 5", SignedInDashboard.Password })
        {
            using var answer = await visitor.SignInAsync(name, password);
            answers.Add(answer.Headers.Location?.ToString());
        }

        using var unknown = await visitor.SignInAsync("nobody-of-that-name", SignedInDashboard.Password);

        Assert.Equal(["/sign-in?problem=wrong"], answers.Append(unknown.Headers.Location!.ToString()).Distinct());
        Assert.DoesNotContain("__Host-dbdashboard", visitor.Cookies.Keys);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_over_TLS_and_says_nothing()
    {
        using var visitor = await dashboard.SignedInAsync(Role.Viewer);

        var cookie = visitor.Set.Last(line => line.StartsWith("__Host-dbdashboard=", StringComparison.Ordinal));
        Assert.All(["; path=/", "; secure", "; httponly", "; samesite=lax"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_admin_invites_and_removes_people_and_nobody_else_does()
    {
        using var admin = await dashboard.SignedInAsync(Role.Admin);
        using var promoter = await dashboard.SignedInAsync(Role.Promoter);
        using var one = dashboard.Visitor();
        const string Asked = """{"name":"linus","role":"viewer","project":"services"}""";

        using var refused = await promoter.SendAsync(HttpMethod.Post, "/api/v1/users", Visitor.Json(Asked));
        using var invited = await admin.SendAsync(HttpMethod.Post, "/api/v1/users", Visitor.Json(Asked));
        var link = System.Text.Json.JsonDocument.Parse(await invited.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("link").GetString()!;
        using var made = await one.FillAsync("/set-up", "/set-up/now", ("code", link.Split('#')[1]), ("password", SignedInDashboard.Password));
        using var signedIn = await one.SignInAsync("linus", SignedInDashboard.Password);
        using var seen = await one.SendAsync(HttpMethod.Get, "/api/v1/applications");
        using var removed = await admin.SendAsync(HttpMethod.Delete, "/api/v1/users/linus");
        using var gone = await one.SendAsync(HttpMethod.Get, "/api/v1/applications");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, seen.StatusCode));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (removed.StatusCode, gone.StatusCode));
    }

    /// <summary>C10 43: a copy of the cookie in another tab or browser ends with the session.</summary>
    [Fact]
    public async Task Who_signs_out_in_one_tab_is_out_in_all()
    {
        using var tab = await dashboard.SignedInAsync(Role.Admin);
        using var other = dashboard.Visitor();
        foreach (var (name, value) in tab.Cookies)
        {
            other.Cookies[name] = value;
        }

        Assert.Equal(dashboard.Total, (await other.JsonAsync("/api/v1/applications")).GetProperty("total").GetInt32());
        using var form = await tab.FillAsync("/sign-in", "/sign-out");
        using var read = await other.SendAsync(HttpMethod.Get, "/api/v1/applications");
        using var press = await other.SendAsync(HttpMethod.Post, "/api/v1/applications/sandbox/argocd/orders/plans", Visitor.Json("""{"action":"sync"}"""));

        Assert.Equal("/sign-in?problem=out", form.Headers.Location!.ToString());
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (read.StatusCode, press.StatusCode));
    }

    /// <summary>C10 37.</summary>
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://sibling.127.0.0.1")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_form_or_fetch_from_elsewhere_changes_nothing(string? origin)
    {
        using var visitor = await dashboard.SignedInAsync(Role.Admin);
        visitor.Origin = origin;
        using var body = new StringContent("""{"action":"refresh"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("text/plain"));

        using var plan = await visitor.SendAsync(HttpMethod.Post, "/api/v1/applications/sandbox/argocd/orders/plans", body);
        using var signOut = await visitor.SendAsync(HttpMethod.Post, "/sign-out");
        using var signIn = await visitor.SignInAsync("ada", SignedInDashboard.Password);

        Assert.All([plan, signOut, signIn], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(dashboard.Total, (await visitor.JsonAsync("/api/v1/applications")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = dashboard.Visitor();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", "ada"), KeyValuePair.Create("password", SignedInDashboard.Password)]);

        using var answer = await visitor.SendAsync(HttpMethod.Post, "/sign-in/local", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>C10 39.</summary>
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-in?returnUrl=/")]
    public async Task After_the_sign_in_only_a_page_of_our_own_follows(string returnUrl)
    {
        using var visitor = dashboard.Visitor();
        using var answer = await visitor.SignInAsync(await dashboard.UserAsync(Role.Viewer), SignedInDashboard.Password, returnUrl);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_page_leads_to_the_sign_in_and_back_and_a_program_is_told_by_the_status()
    {
        using var visitor = dashboard.Visitor();
        using var page = await visitor.GetAsync("/applications?q=orders");
        using var call = await visitor.SendAsync(HttpMethod.Get, "/api/v1/applications");

        Assert.Equal("/sign-in?returnUrl=%2Fapplications%3Fq%3Dorders", page.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, call.StatusCode);
    }
}
