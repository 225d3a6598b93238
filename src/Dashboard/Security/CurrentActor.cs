using System.Security.Claims;
using DbDashboard.Core.Actions;

namespace DbDashboard.Dashboard.Security;

/// <summary>Knows who a signed-in identity is, with the rights that the person has at this moment.</summary>
public interface IPeople
{
    /// <param name="asking">What the cookie or the local connection says; null when nothing did.</param>
    /// <returns><see cref="Actor.Nobody"/> when nobody vouches for it any more.</returns>
    Actor Of(ClaimsPrincipal? asking);

    /// <summary>The person did something: an idle session begins anew.</summary>
    void Did(ClaimsPrincipal? asking);

    /// <summary>Signs the person out, in every tab.</summary>
    Task EndAsync(ClaimsPrincipal? asking, CancellationToken cancellationToken);
}

/// <summary>The person behind one request, hub call or circuit; nobody until somebody vouches for it. Asked anew for everything that is shown or done, so that lost rights count at once.</summary>
public sealed class CurrentActor(IPeople people)
{
    private ClaimsPrincipal? asking;

    /// <summary>Says once, at the door, whose request or circuit this is.</summary>
    public void Is(ClaimsPrincipal user) => asking = user;

    /// <param name="via">The way the press came, for the audit: <c>rest</c>, or the circuit's id.</param>
    public Actor Of(string via) => people.Of(asking) with { Via = via };
}
