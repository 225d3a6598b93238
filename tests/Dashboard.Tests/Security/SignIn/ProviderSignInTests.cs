using System.Net;
using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Dashboard.Security.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>Sign-in at a real provider, and everything that is no proof of who somebody is.</summary>
[Collection(nameof(SignedIn))]
public sealed class ProviderSignInTests(SignedInDashboard dashboard)
{
    private const string Refused = "/sign-in?problem=provider";

    [Fact]
    public async Task Groups_give_roles_in_their_projects()
    {
        var (visitor, at) = await dashboard.ThroughProviderAsync("77", ["dba", "unknown"]);
        using (visitor)
        {
            var list = await visitor.JsonAsync("/api/v1/applications");

            Assert.Equal("/", at);
            Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.Equal("services", item.GetProperty("project").GetString()));
            Assert.NotEqual(0, list.GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task The_way_there_has_PKCE_a_nonce_and_a_state_and_the_way_back_no_token()
    {
        using var visitor = dashboard.Visitor();
        using var leads = await visitor.GetAsync("/sign-in/provider?returnUrl=/databases");

        var query = leads.Headers.Location!.Query;
        Assert.All(["code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "response_type=code", "scope=openid"], part => Assert.Contains(part, query, StringComparison.Ordinal));
        Assert.DoesNotContain(Provider.Secret, query, StringComparison.Ordinal);
        Assert.All(visitor.Set, cookie => Assert.All(["__Host-", "; secure", "; httponly", "; path=/;"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>C10 40: what the provider itself signed and what is not for us, too late, or names nobody.</summary>
    [Theory]
    [InlineData("aud", "another-client")]
    [InlineData("iss", "https://evil.example/")]
    [InlineData("nonce", "another")]
    [InlineData("nonce", null)]
    [InlineData("sub", null)]
    [InlineData("sub", " ")]
    [InlineData("groups", null)]
    [InlineData("azp", "another-client")]
    [InlineData("exp", 1_000_000_000L)]
    [InlineData("nbf", 4_000_000_000L)]
    [InlineData("_claim_names", "groups")]
    public async Task A_token_that_is_no_proof_lets_nobody_in(string claim, object? value)
    {
        var (visitor, at) = await dashboard.ThroughProviderAsync("77", ["everyone"], token => dashboard.Provider.Signed(token, (claim, value)));
        using (visitor)
        {
            Assert.Equal(Refused, at);
            Assert.DoesNotContain("__Host-dbdashboard", visitor.Cookies.Keys);
        }
    }

    /// <summary>C10 40: not signed at all, or by somebody else.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_forged_token_lets_nobody_in(bool signed)
    {
        using var other = System.Security.Cryptography.RSA.Create(2048);
        var (visitor, at) = await dashboard.ThroughProviderAsync("77", ["everyone"], token => Provider.Forged(token, signed ? new(new RsaSecurityKey(other), SecurityAlgorithms.RsaSha256) : null));
        visitor.Dispose();

        Assert.Equal(Refused, at);
    }

    /// <summary>C10 40.</summary>
    [Fact]
    public async Task Too_many_groups_are_not_everybody()
    {
        var (visitor, at) = await dashboard.ThroughProviderAsync("77", [], token => dashboard.Provider.Signed(token, ("groups", Enumerable.Range(0, 501).Select(i => $"g{i}").Append("everyone").ToArray())));
        visitor.Dispose();

        Assert.Equal(Refused, at);
    }

    [Fact]
    public async Task Who_is_known_and_has_no_role_does_not_come_in()
    {
        var (visitor, at) = await dashboard.ThroughProviderAsync("77", ["nothing-here"]);
        visitor.Dispose();

        Assert.Equal("/sign-in?problem=no-role", at);
    }

    [Fact]
    public async Task A_role_in_another_instance_shows_nothing_of_this_one()
    {
        var (visitor, at) = await dashboard.ThroughProviderAsync("78", ["elsewhere"]);
        using (visitor)
        {
            Assert.Equal("/", at);
            Assert.Equal(0, (await visitor.JsonAsync("/api/v1/applications")).GetProperty("total").GetInt32());
            Assert.DoesNotContain("sandbox", (await visitor.JsonAsync("/api/v1/connections")).GetRawText(), StringComparison.Ordinal);
        }
    }

    /// <summary>The ways do not help each other: a subject at the provider that is called like a local user has none of their rights, and a local user none of a group's.</summary>
    [Fact]
    public async Task A_local_name_at_the_provider_is_nobody_here()
    {
        var admin = await dashboard.UserAsync(Role.Admin);
        var (visitor, at) = await dashboard.ThroughProviderAsync($"local:{admin}", ["nothing-here"]);
        visitor.Dispose();
        var rules = dashboard.Host.Services.GetRequiredService<RoleRules>();

        Assert.Equal("/sign-in?problem=no-role", at);
        Assert.Equal([new Grant(Role.Admin)], rules.Of(new Identity($"local:{admin}", admin, "local", [])));
        Assert.Empty(rules.Of(new Identity("local:everyone", "everyone", "local", [])));
    }

    [Fact]
    public async Task A_way_back_that_was_not_begun_here_lets_nobody_in()
    {
        using var visitor = dashboard.Visitor();
        using var answer = await visitor.GetAsync("/sign-in/callback?code=stolen&state=made-up");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(Refused, answer.Headers.Location!.ToString());
    }
}
