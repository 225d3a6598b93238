using DbDashboard.Dashboard.Security.Doors;
using DbDashboard.Dashboard.Security.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace DbDashboard.Dashboard.Security.Sessions;

/// <summary>The one cookie of a session: it says which session it is, and nothing else. It ends with the browser; the limits are kept on the server.</summary>
public static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options, AccessOptions access)
    {
        options.Cookie.Name = "__Host-dbdashboard";
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.HttpOnly = true;

        // The way back from a provider begins at another site: with Strict the first page after it would come without the cookie.
        options.Cookie.SameSite = access.OpenIdConnect is null ? SameSiteMode.Strict : SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(access.Sessions.Hours);
        options.SlidingExpiration = false;
        options.LoginPath = Addresses.SignIn;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized, null);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden, SignInProblem.NoRole);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<SessionBook>().Find(context.Principal) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }

    // People are led to the sign-in; programs are told by the status.
    private static async Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status, string? problem)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.Redirect(Addresses.SignInFor(request.Path + request.QueryString, problem));
            return;
        }

        context.Response.StatusCode = status;
        await Results.Problem(
            status == StatusCodes.Status401Unauthorized ? "Nobody is signed in by this request. Sign in, and send the session's cookie." : "No rule gives this person a role here.",
            statusCode: status,
            title: status == StatusCodes.Status401Unauthorized ? "Sign in" : "Refused").ExecuteAsync(context.HttpContext);
    }
}
