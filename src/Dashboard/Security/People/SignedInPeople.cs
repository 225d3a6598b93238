using System.Security.Claims;
using DbDashboard.Core.Actions;
using DbDashboard.Core.Model;
using DbDashboard.Dashboard.Security.Sessions;

namespace DbDashboard.Dashboard.Security.People;

/// <summary>Vouches for whoever has a session, with the roles that the rules and the local users give now.</summary>
public sealed class SignedInPeople(SessionBook sessions, RoleRules rules, AccessOptions access) : IPeople
{
    public Actor Of(ClaimsPrincipal? asking) => sessions.Find(asking) is { } session ? ActorOf(session) : Actor.Nobody;

    public void Did(ClaimsPrincipal? asking) => sessions.Touch(asking);

    public Task EndAsync(ClaimsPrincipal? asking, CancellationToken cancellationToken) => sessions.EndAsync(asking, cancellationToken);

    private Actor ActorOf(Session session)
    {
        var who = session.Who;
        return new(who.Subject, who.Name, Role.None, Issuer: who.Issuer)
        {
            Grants = rules.Of(who),
            Credential = access.OpenIdConnect is { ActAsPerson: true } && who.Issuer != LocalUser.Issuer ? new(who.Token ?? "") : null,
            AuthenticatedAt = session.StartedAt,
            GroupsHash = who.Groups.Count == 0 ? null : Secrets.Hash(string.Join('\n', who.Groups.Items.Order(StringComparer.Ordinal))),
        };
    }
}

/// <summary>Which roles somebody has. Groups are a provider's word, and count for those who signed in there.</summary>
public sealed class RoleRules(AccessOptions access, UserBook users)
{
    public EquatableList<Grant> Of(Identity who)
    {
        var given = access.Roles.Where(rule => rule.User is { } user ? user == who.Subject : who.Groups.Items.Contains(rule.Group!, StringComparer.Ordinal))
            .Select(rule => new Grant(rule.Role, rule.Instance, rule.Project));
        return (users.OfSubject(who.Subject) is { } local ? given.Append(local.Grant) : given).ToEquatableList();
    }
}
