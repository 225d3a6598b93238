using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>A real OpenID Connect provider (OpenIddict) on loopback. It lets in whoever the test names, and can be told to answer with another token than it made.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string Client = "dbdashboard";
    public const string Secret = "provider-secret-of-the-client";

    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;

    private Provider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(Configure);
        app = builder.Build();
        app.UseAuthentication();
    }

    public string Url => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Who signs in next; a claim without a value is left out.</summary>
    public (string? Subject, string Name, string[] Groups) Who { get; set; } = ("1", "Grace Hopper", ["dba"]);

    /// <summary>Makes another ID token from the true one; null: the true one is sent.</summary>
    public Func<JsonWebToken, string>? Instead { get; set; }

    /// <summary>The token that was sent last.</summary>
    public string? LastIdToken { get; private set; }

    public static async Task<Provider> StartAsync()
    {
        var provider = new Provider();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>A token with the provider's own signature, from the claims of a true one with changes; a null takes a claim away.</summary>
    public string Signed(JsonWebToken from, params (string Claim, object? Value)[] changes)
    {
        var claims = Claims(from, changes);
        var descriptor = new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256) };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>A token that nobody signed, or somebody else.</summary>
    public static string Forged(JsonWebToken from, SigningCredentials? by) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor { Claims = Claims(from, []), SigningCredentials = by });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private static Dictionary<string, object> Claims(JsonWebToken from, (string Claim, object? Value)[] changes)
    {
        var claims = from.Claims.GroupBy(claim => claim.Type).ToDictionary(group => group.Key, object (group) => group.Key is "exp" or "iat" or "nbf" ? long.Parse(group.First().Value) : group.Count() > 1 ? group.Select(claim => claim.Value).ToArray() : group.First().Value);
        foreach (var (claim, value) in changes)
        {
            claims.Remove(claim);
            if (value is not null)
            {
                claims[claim] = value;
            }
        }

        return claims;
    }

    private void Configure(OpenIddictServerBuilder options)
    {
        options.EnableDegradedMode().SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.AddEphemeralEncryptionKey().AddSigningKey(new RsaSecurityKey(key));
        options.RegisterScopes("profile", "groups");
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != Client)
            {
                context.Reject(OpenIddictConstants.Errors.InvalidClient);
            }

            return default;
        }));
        options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.ClientId != Client || context.ClientSecret != Secret)
            {
                context.Reject(OpenIddictConstants.Errors.InvalidClient);
            }

            return default;
        }));
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
        {
            context.SignIn(Asked(context.Request.GetScopes()));
            return default;
        }));
        options.AddEventHandler<ApplyTokenResponseContext>(handler => handler.UseInlineHandler(context =>
        {
            if (context.Response.IdToken is { } made)
            {
                context.Response.IdToken = LastIdToken = Instead is null ? made : Instead(new JsonWebToken(made));
            }

            return default;
        }).SetOrder(int.MinValue));
    }

    private ClaimsPrincipal Asked(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("provider", "name", "role");
        identity.AddClaim(new("sub", Who.Subject ?? "nobody"));
        identity.AddClaim(new("name", Who.Name));
        identity.AddClaims(Who.Groups.Select(group => new Claim("groups", group)));
        identity.SetScopes(scopes);
        identity.SetDestinations(static _ => [OpenIddictConstants.Destinations.IdentityToken]);
        return new(identity);
    }
}
