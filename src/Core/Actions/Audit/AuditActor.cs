using DbDashboard.Core.Model;

namespace DbDashboard.Core.Actions.Audit;

/// <summary>Who did it.</summary>
/// <param name="Subject">Stable and unique at the issuer.</param>
/// <param name="Name">For people.</param>
/// <param name="GroupsHash">SHA-256 of the groups, so that a change of them is seen.</param>
/// <param name="AuthenticatedAt">When the person logged in.</param>
/// <param name="Acr">How strongly the person was authenticated.</param>
public sealed record AuditActor(
    string Subject,
    string Name,
    string? Issuer = null,
    string? GroupsHash = null,
    DateTimeOffset? AuthenticatedAt = null,
    string? Acr = null);

/// <summary>A root cause and its applications, as they were when something was said of them.</summary>
/// <param name="CauseId">Empty when no rule knew why.</param>
/// <param name="Applications">How many.</param>
/// <param name="Names">instance/namespace/name of the first <see cref="AuditLimits.Items"/>.</param>
/// <param name="Until">Until when it holds; null when a word was taken back.</param>
public sealed record AuditGroup(string Fingerprint, string CauseId, int Applications, EquatableList<string> Names, DateTimeOffset? Until = null);

/// <summary>On which way the press came.</summary>
/// <param name="Ip">The address of the client as far as it can be trusted.</param>
/// <param name="Circuit">The circuit or <c>rest</c>.</param>
public sealed record AuditVia(string? Ip = null, string? UserAgentHash = null, string? Circuit = null);

/// <summary>On which Application.</summary>
/// <param name="Instance">The configured name of the Argo CD instance.</param>
/// <param name="Namespace">The Application object's, not its destination's.</param>
/// <param name="Cluster">The cluster that it deploys to, as Argo CD names it.</param>
public sealed record AuditTarget(
    string Instance,
    string Namespace,
    string Name,
    string? Uid = null,
    string? Project = null,
    string? Cluster = null)
{
    public static AuditTarget Of(ApplicationKey key, string? uid = null, string? project = null, string? cluster = null) =>
        new(key.Instance, key.Namespace, key.Name, uid, project, cluster);
}
