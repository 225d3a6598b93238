using System.Security.Claims;
using DbDashboard.Dashboard.Security.Doors;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Dashboard.Security.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace DbDashboard.Dashboard.Security.SignIn;

/// <summary>What the forms of sign-in send. Each needs its antiforgery token and our own Origin.</summary>
public static class SignInEndpoints
{
    /// <summary>Bytes; a form of sign-in is small.</summary>
    private const int LargestForm = 16 * 1024;

    public static void MapSignIn(this IEndpointRouteBuilder app, AccessOptions access)
    {
        if (access.LocalUsers)
        {
            app.MapPost(Addresses.SignInLocal, SignInAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LargestForm));
            app.MapPost(Addresses.SetUpNow, SetUpAsync).AllowAnonymous().ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        }

        if (access.OpenIdConnect is not null)
        {
            app.MapGet(Addresses.SignInProvider, (string? returnUrl) => Results.Challenge(new() { RedirectUri = Addresses.Local(returnUrl) }, [ProviderSignIn.Scheme]))
                .AllowAnonymous().ExcludeFromDescription();
        }

        if (access.IsSignInOn)
        {
            app.MapPost(Addresses.SignOut, SignOutAsync).RequireAuthorization().ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        }
    }

    /// <summary>The cookie's whole content: which session it is. Forms are bound to the session by the name.</summary>
    public static ClaimsPrincipal Principal(string secret) =>
        new(new ClaimsIdentity([new(Session.Claim, secret), new(ClaimTypes.Name, Secrets.Hash(secret))], CookieAuthenticationDefaults.AuthenticationScheme));

    private static async Task<IResult> SignInAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl, HttpContext context, LocalSignIn local, SessionBook sessions, AccessRecord record, CancellationToken cancellationToken)
    {
        if (await local.TryAsync(name ?? "", password ?? "", cancellationToken) is not { } who)
        {
            return Back(returnUrl, SignInProblem.Wrong);
        }

        // Another session of this browser ends: what it had is not carried over.
        await sessions.EndAsync(context.User, cancellationToken);
        if (await sessions.StartAsync(who, cancellationToken) is not { } secret)
        {
            return Back(returnUrl, SignInProblem.Closed);
        }

        await record.CameInAsync(who, cancellationToken);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Principal(secret));
        return Results.LocalRedirect(Addresses.Local(returnUrl));
    }

    private static async Task<IResult> SetUpAsync(
        [FromForm] string? code, [FromForm] string? name, [FromForm] string? password, LocalSignIn local, CancellationToken cancellationToken) =>
        await local.SetUpAsync(code ?? "", name ?? "", password ?? "", cancellationToken) is { } problem
            ? Results.LocalRedirect(Addresses.SetUp + QueryString.Create("problem", problem))
            : Back(null, SignInProblem.Made);

    // That a form is read is what makes its antiforgery token count.
    private static async Task<IResult> SignOutAsync([FromForm] string? returnUrl, HttpContext context, SessionBook sessions, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(context.User, cancellationToken);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Back(returnUrl, SignInProblem.Out);
    }

    private static IResult Back(string? returnUrl, string problem) => Results.LocalRedirect(Addresses.SignInFor(returnUrl, problem));
}

/// <summary>What the sign-in page has to say, by a word in its address: no text of an address is shown.</summary>
public static class SignInProblem
{
    public const string Wrong = "wrong";
    public const string Closed = "closed";
    public const string Made = "made";
    public const string Out = "out";
    public const string NoRole = "no-role";
    public const string Provider = "provider";

    /// <summary>Null when there is nothing to say.</summary>
    public static string? Words(string? problem) => problem switch
    {
        Wrong => $"That name and password do not let anybody in. After {LockOut.Failures} failures a name is locked for {LockOut.For.TotalMinutes:0} minutes.",
        Closed => "Nobody can be signed in now, because the database cannot keep the session. Tell whoever runs the dashboard.",
        Made => "Your password is set. Sign in with it.",
        Out => "You are signed out, in every tab.",
        NoRole => "You are known, but no rule gives you a role here. Ask an admin for one in the projects that you work on.",
        Provider => "The provider's answer did not let you in: it was too old, not meant for this dashboard, or names no person or no groups. Try again; if it stays so, tell whoever runs the dashboard.",
        _ => null,
    };
}
