using System.Security.Claims;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security.Doors;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Dashboard.Security.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace DbDashboard.Dashboard.Security.SignIn;

/// <summary>Sign-in at an OpenID Connect provider: authorization code with PKCE; issuer, audience, nonce, time, azp and signature are checked. What came with a token stays on the server.</summary>
public static class ProviderSignIn
{
    public const string Scheme = "provider";

    /// <summary>Subjects of the provider never equal those of local users.</summary>
    public const string Prefix = "oidc:";

    private const int MostGroups = 500;
    private const int LongestText = 256;

    /// <summary>The claims that name a person to others, the first that is there counts.</summary>
    private static readonly string[] Names = ["name", "preferred_username", "email"];

    public static void Configure(OpenIdConnectOptions options, OpenIdConnectChoice choice)
    {
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.Authority = choice.Authority;
        options.RequireHttpsMetadata = !LoopbackOnly.IsLoopback(new Uri(choice.Authority).Host);
        options.ClientId = choice.ClientId;
        options.ClientSecret = choice.ClientSecretFile.Length > 0 ? File.ReadAllText(choice.ClientSecretFile).Trim() : null;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.CallbackPath = Addresses.Callback;
        options.Scope.Clear();
        foreach (var scope in choice.Scopes.Prepend("openid").Distinct())
        {
            options.Scope.Add(scope);
        }

        options.TokenValidationParameters.ValidAudience = choice.ClientId;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        options.ProtocolValidator.RequireNonce = true;
        ConfigureCookies(options);
        options.Events.OnTokenValidated = context => LetInAsync(context, choice);
        options.Events.OnRemoteFailure = context =>
        {
            // The reason may hold what the provider or a forger wrote: it is not shown.
            context.Response.Redirect(Addresses.SignInFor(null, SignInProblem.Provider));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    /// <summary>Who a validated token names; null when it names no person, no groups, or not all of them.</summary>
    public static Identity? IdentityOf(ClaimsPrincipal token, OpenIdConnectChoice choice)
    {
        var subject = token.FindFirst("sub")?.Value;
        var groups = token.FindAll(choice.GroupsClaim).Select(claim => claim.Value).Where(group => !string.IsNullOrWhiteSpace(group)).Distinct(StringComparer.Ordinal).ToList();

        // A provider that has too many groups for a token leaves them out and says where to ask: then they are not known.
        var isCut = token.HasClaim(claim => claim.Type is "_claim_names" or "hasgroups") || groups.Count > MostGroups;
        var isOther = token.FindFirst("azp") is { } party && party.Value != choice.ClientId;
        return string.IsNullOrWhiteSpace(subject) || subject.Length > LongestText || groups.Count == 0 || isCut || isOther || groups.Exists(group => group.Length > LongestText || group.Contains('\n', StringComparison.Ordinal))
            ? null
            : new(Prefix + subject, NameOf(token) ?? subject, token.FindFirst("iss")?.Value ?? choice.Authority, groups.ToEquatableList());
    }

    private static async Task LetInAsync(TokenValidatedContext context, OpenIdConnectChoice choice)
    {
        var services = context.HttpContext.RequestServices;
        if (IdentityOf(context.Principal!, choice) is not { } who)
        {
            context.Fail("The token names no person or no groups.");
            return;
        }

        if (!services.GetRequiredService<RoleRules>().Of(who).Items.Any(grant => grant.Role > Role.None))
        {
            context.Response.Redirect(Addresses.SignInFor(null, SignInProblem.NoRole));
            context.HandleResponse();
            return;
        }

        var sessions = services.GetRequiredService<SessionBook>();
        await sessions.EndAsync(context.HttpContext.User, context.HttpContext.RequestAborted);
        var kept = who with { Token = choice.ActAsPerson ? context.TokenEndpointResponse?.IdToken : null };
        if (await sessions.StartAsync(kept, context.HttpContext.RequestAborted) is not { } secret)
        {
            context.Response.Redirect(Addresses.SignInFor(null, SignInProblem.Closed));
            context.HandleResponse();
            return;
        }

        await services.GetRequiredService<AccessRecord>().CameInAsync(who, context.HttpContext.RequestAborted);
        context.Principal = SignInEndpoints.Principal(secret);
    }

    private static string? NameOf(ClaimsPrincipal token) => Names
        .Select(claim => token.FindFirst(claim)?.Value.Trim())
        .FirstOrDefault(name => name is { Length: > 0 }) is { } found
            ? found[..Math.Min(found.Length, LongestText)]
            : null;

    // The way back comes from another site, which Strict would cut off; both hold for the minutes of one sign-in.
    private static void ConfigureCookies(OpenIdConnectOptions options)
    {
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.Always;
            cookie.HttpOnly = true;
            cookie.Path = "/";
        }

        options.CorrelationCookie.Name = "__Host-dbdashboard-asked.";
        options.NonceCookie.Name = "__Host-dbdashboard-nonce.";
    }
}
