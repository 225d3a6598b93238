using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Security.Doors;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Dashboard.Security.Sessions;
using DbDashboard.Dashboard.Security.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Who comes in, and as whom.</summary>
public static class AccessRegistration
{
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var access = configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new();
        services.AddSingleton(access);
        services.AddSingleton(configuration.GetSection(LocalUserOptions.Section).Get<LocalUserOptions>() ?? new());
        services.AddAuthorization(options => options.DefaultPolicy = options.FallbackPolicy = KnownPerson.Policy);
        services.AddSingleton<IAuthorizationHandler, KnownPersonCheck>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RightsOfCircuit>();
        services.AddScoped<CircuitHandler, PersonOfCircuit>();
        if (access.IsSignInOn)
        {
            services.AddSignIn(access);
        }
        else
        {
            services.AddAuthentication(LocalConnection.Name).AddScheme<AuthenticationSchemeOptions, LocalConnection>(LocalConnection.Name, null);
        }
    }

    /// <summary>Before everything that believes a client's address or the scheme.</summary>
    public static void UseKnownProxies(this WebApplication app, AccessOptions access)
    {
        if (access.Proxies.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in access.Proxies)
        {
            options.KnownIPNetworks.Add(IPNetwork.TryParse(proxy, out var network) ? network : IPNetwork.Parse($"{proxy}/{(proxy.Contains(':', StringComparison.Ordinal) ? 128 : 32)}"));
        }

        app.UseForwardedHeaders(options);
    }

    private static void AddSignIn(this IServiceCollection services, AccessOptions access)
    {
        services.AddSingleton<SessionRows>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton(provider => new BackgroundPart(nameof(SessionBook), provider.GetRequiredService<SessionBook>().RunAsync));
        services.AddSingleton<UserBook>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<LockOut>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<LocalSignIn>();
        services.AddSingleton<AccessRecord>();
        services.AddSingleton<RoleRules>();
        services.AddSingleton<IPeople, SignedInPeople>();
        services.AddHostedService<OpenAccess>();
        services.AddAntiforgery(options => options.Cookie = new HostCookie { Name = "__Host-dbdashboard-form", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict });
        services.AddDataProtection().SetApplicationName("DbDashboard");
        services.AddSingleton<KeyShelf>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<KeyShelf>()));
        services.AddRateLimiter(options => RequestLimiting.Configure(options, access.Limits));
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => SessionCookie.Configure(options, access));
        if (access.OpenIdConnect is { } provider)
        {
            authentication.AddOpenIdConnect(ProviderSignIn.Scheme, options => ProviderSignIn.Configure(options, provider));
        }
    }
}

/// <summary>A cookie that only this host may set and that is sent over TLS only; browsers take loopback for that. (The antiforgery service refuses plain http on loopback when it is told to use TLS always.)</summary>
internal sealed class HostCookie : CookieBuilder
{
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var built = base.Build(context, expiresFrom);
        (built.Secure, built.Path) = (true, "/");
        return built;
    }
}
