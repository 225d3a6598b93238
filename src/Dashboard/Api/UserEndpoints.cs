using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Audit;
using DbDashboard.Dashboard.Security;
using DbDashboard.Dashboard.Security.Doors;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Dashboard.Security.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace DbDashboard.Dashboard.Api;

/// <param name="Instance">A name or a pattern; all when not given.</param>
/// <param name="Project">A name or a pattern; all when not given.</param>
public sealed record UserAsked(string? Name, Role? Role, string? Instance, string? Project);

public sealed record UserReply(string Name, string Role, string Instance, string Project);

/// <param name="Link">Works once; whoever has it sets the password.</param>
public sealed record InvitedReply(UserReply User, string Link, DateTimeOffset Until);

/// <summary>Local users, for admins of everything.</summary>
public static class UserEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").AddEndpointFilter(AdminsOnlyAsync);
        users.MapGet("", (UserBook book) => book.All.Select(Of)).WithSummary("The local users with their roles.");
        users.MapPost("", InviteAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).WithSummary("Invites somebody, or gives a user a new password and role: a link that works once.");
        users.MapDelete("/{user}", RemoveAsync).WithSummary("Takes a local user away, with all sessions.");
    }

    private static ValueTask<object?> AdminsOnlyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<Seen>().Who.RoleEverywhere >= Role.Admin
            ? next(context)
            : ValueTask.FromResult<object?>(Problems.NotYours("Local users are for admins of every project and instance."));

    private static async Task<IResult> InviteAsync(UserAsked asked, [AsParameters] UserParts parts, CancellationToken cancellationToken)
    {
        if (LocalSignIn.Normal(asked.Name ?? "") is not { } name || asked.Role is not ({ } role and > Role.None) || !Enum.IsDefined(role))
        {
            return Problems.Bad("Write the name (2 to 60 letters, digits, dots, dashes, beginning with a letter) and the role: viewer, operator, promoter or admin.");
        }

        var user = new LocalUser(name, "", new(role, asked.Instance ?? Grant.All, asked.Project ?? Grant.All));
        try
        {
            await parts.Record.ChangesAsync("user-invite", parts.Who.Of("rest"), $"{name} was invited as {role.ToString().ToLowerInvariant()} in project {user.Grant.Project} of Argo CD {user.Grant.Instance}.", cancellationToken);
        }
        catch (AuditUnavailableException e)
        {
            return Problems.NotToBeHad("The audit", e.Message);
        }

        return await parts.Invitations.InviteAsync(name, user.Grant, cancellationToken) is { } code
            ? TypedResults.Ok(new InvitedReply(Of(user), $"{parts.Address}{Addresses.SetUp}#{code}", parts.Time.GetUtcNow() + Invitations.ValidFor))
            : Problems.NotToBeHad("The database", "The invitation could not be kept.");
    }

    private static async Task<IResult> RemoveAsync(string user, [AsParameters] UserParts parts, SessionBook sessions, UserBook users, CancellationToken cancellationToken)
    {
        if (LocalSignIn.Normal(user) is not { } name || users.Find(name) is not { } known)
        {
            return Problems.Bad("There is no local user of that name. GET /api/v1/users lists them.");
        }

        try
        {
            await parts.Record.ChangesAsync("user-remove", parts.Who.Of("rest"), $"{name} was taken away.", cancellationToken);
        }
        catch (AuditUnavailableException e)
        {
            return Problems.NotToBeHad("The audit", e.Message);
        }

        await users.RemoveAsync(name, cancellationToken);
        await sessions.EndAllAsync(known.Subject, cancellationToken);
        return TypedResults.NoContent();
    }

    private static UserReply Of(LocalUser user) => new(user.Name, Words.Camel(user.Grant.Role), user.Grant.Instance, user.Grant.Project);
}

/// <summary>What a change of users is made with.</summary>
public sealed record UserParts(Invitations Invitations, AccessRecord Record, CurrentActor Who, AccessOptions Access, HttpRequest Request, TimeProvider Time)
{
    public string Address => Access.PublicUrl?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";
}
