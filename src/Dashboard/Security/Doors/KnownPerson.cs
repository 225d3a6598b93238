using Microsoft.AspNetCore.Authorization;

namespace DbDashboard.Dashboard.Security.Doors;

/// <summary>The one policy of every page, endpoint and hub that is not named as open: somebody vouches for the person, who has a role somewhere. What of it they see is decided by <see cref="Seen"/>.</summary>
public sealed class KnownPerson : IAuthorizationRequirement
{
    public static readonly AuthorizationPolicy Policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new KnownPerson()).Build();
}

public sealed class KnownPersonCheck(IPeople people) : AuthorizationHandler<KnownPerson>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, KnownPerson requirement)
    {
        if (people.Of(context.User).HasAnyRole)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
