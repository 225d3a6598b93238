using System.Net;
using DbDashboard.Core.Actions;

namespace DbDashboard.Dashboard.Security;

/// <summary>Says in which states the dashboard is not safe and does not start. Each sentence begins with the key.</summary>
public static class AccessFaults
{
    private const string Key = AccessOptions.Section;

    /// <param name="urls">What it listens on, separated by semicolons.</param>
    /// <param name="hasLocalUser"><c>Access:LocalUser</c> is configured.</param>
    public static IEnumerable<string> Of(AccessOptions access, string urls, bool hasLocalUser) =>
        [.. Listening(access, urls), .. Ways(access, hasLocalUser), .. Provider(access.OpenIdConnect), .. Rules(access), .. Numbers(access)];

    private static IEnumerable<string> Listening(AccessOptions access, string urls)
    {
        if (LoopbackOnly.WhyRefused(urls) is not { } why)
        {
            return [];
        }

        var beyond = LoopbackOnly.Beyond(urls);
        return !access.IsSignInOn || beyond.Count == 0 ? [why]
            : access.PublicUrl is null ? [$"{Key}:PublicUrl: how people reach the dashboard must be known when it listens beyond this machine: write https://dashboard.example.org."]
            : access.Proxies.Length == 0 && beyond.Any(url => url.Scheme != Uri.UriSchemeHttps) ? [$"Urls: '{beyond[0].OriginalString}' is plain http beyond this machine, and {Key}:Proxies names no proxy that brings TLS. Passwords and sessions would go over the network in the clear. Name the proxy, or listen on https."]
            : [];
    }

    private static IEnumerable<string> Ways(AccessOptions access, bool hasLocalUser)
    {
        if (access.IsSignInOn && hasLocalUser)
        {
            yield return $"{LocalUserOptions.Section}: the local user is whoever reaches the address without signing in; with sign-in there is none. Take it away, or switch sign-in off.";
        }

        if (access.PublicUrl is { } given && !IsSafe(given))
        {
            yield return $"{Key}:PublicUrl: '{given}' is no https address without a path. Cookies are sent over TLS only.";
        }

        foreach (var proxy in access.Proxies.Where(proxy => !IsFewAddresses(proxy)))
        {
            yield return $"{Key}:Proxies: '{proxy}' is no address and no network of at most 16,777,216 addresses; whoever is in it can say who a request comes from.";
        }
    }

    private static IEnumerable<string> Provider(OpenIdConnectChoice? provider)
    {
        const string At = $"{Key}:OpenIdConnect";
        if (provider is null)
        {
            yield break;
        }

        if (!IsSafe(provider.Authority, path: true))
        {
            yield return $"{At}:Authority: '{provider.Authority}' is no https address; who answers there could be anybody.";
        }

        if (provider.ClientId.Length == 0)
        {
            yield return $"{At}:ClientId: is missing; tokens are accepted for this audience only.";
        }

        if (provider.ClientSecretFile.Length > 0 && !File.Exists(provider.ClientSecretFile))
        {
            yield return $"{At}:ClientSecretFile: there is no file '{provider.ClientSecretFile}'.";
        }

        if (provider.GroupsClaim.Length == 0)
        {
            yield return $"{At}:GroupsClaim: is empty; roles come from groups.";
        }
    }

    private static IEnumerable<string> Rules(AccessOptions access)
    {
        for (var i = 0; i < access.Roles.Length; i++)
        {
            var rule = access.Roles[i];
            if (string.IsNullOrWhiteSpace(rule.Group) == string.IsNullOrWhiteSpace(rule.User))
            {
                yield return $"{Key}:Roles:{i}: name a Group or a User, and not both.";
            }

            if (rule.Role == Role.None || !Enum.IsDefined(rule.Role) || rule.Instance.Length == 0 || rule.Project.Length == 0)
            {
                yield return $"{Key}:Roles:{i}: the role is Viewer, Operator, Promoter or Admin; Instance and Project are names or patterns.";
            }
        }

        if (access is { OpenIdConnect: not null, Roles.Length: 0 })
        {
            yield return $"{Key}:Roles: nobody who signs in at the provider would have a role. Write Access:Roles:0:Group and Access:Roles:0:Role.";
        }

        if (access is { IsSignInOn: false, Roles.Length: > 0 })
        {
            yield return $"{Key}:Roles: there are roles and no sign-in: everybody would be the local user. Switch on {Key}:LocalUsers or {Key}:OpenIdConnect.";
        }
    }

    private static IEnumerable<string> Numbers(AccessOptions access)
    {
        if (access.Sessions is { IdleMinutes: < 1 or > 1440 } or { Hours: < 1 or > 168 })
        {
            yield return $"{Key}:Sessions: IdleMinutes is 1 to 1,440 and Hours 1 to 168.";
        }

        if (access.Limits is { RequestsPerMinute: < 1 } or { Connections: < 1 } or { SignInsPerMinute: < 1 })
        {
            yield return $"{Key}:Limits: each is at least 1.";
        }
    }

    private static bool IsSafe(string text, bool path = false) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && (path || url.PathAndQuery == "/")
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && LoopbackOnly.IsLoopback(url.Host)));

    private static bool IsFewAddresses(string text) => IPAddress.TryParse(text, out _)
        || (IPNetwork.TryParse(text, out var network) && network.PrefixLength >= (network.BaseAddress.GetAddressBytes().Length == 4 ? 8 : 32));
}
