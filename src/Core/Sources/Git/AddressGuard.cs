using System.Net;
using System.Net.Sockets;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Finds a host's addresses.</summary>
public delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>
/// Looks where a name leads before git connects, and pins git to what was looked at, so that a name server cannot answer
/// otherwise a moment later.
/// </summary>
internal sealed class AddressGuard(ResolveHost resolve)
{
    /// <summary>Git configuration that pins the host; empty where there is nothing to pin.</summary>
    /// <exception cref="GitException">The name leads to an address that must not be connected to.</exception>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> CheckAsync(GitAddress address, Permission permission, CancellationToken cancellationToken)
    {
        var place = address.Place;
        if (place.IsLiteral && permission == Permission.Configured)
        {
            return [];
        }

        var found = await ResolveAsync(place, permission, cancellationToken);
        foreach (var ip in found)
        {
            Check(place, permission, ip);
        }

        return found.Length == 0 ? [] : [new("http.curloptResolve", $"{place.Host}:{place.Port}:{string.Join(',', found.Select(Text))}")];
    }

    private static void Check(AllowedHost place, Permission permission, IPAddress ip)
    {
        if (IpRanges.IsOwnMachine(ip))
        {
            throw new GitException(GitFailure.Refused, $"{place.Host} leads to {ip}, which belongs to this machine or its cloud: not read; if that is meant, list the address itself in Git:AllowedHosts");
        }

        if (permission != Permission.Configured && IpRanges.IsPrivate(ip))
        {
            throw new GitException(GitFailure.Refused, $"{place.Host} leads to {ip}, a private address: add {place} to Git:AllowedHosts to read it");
        }
    }

    private async Task<IPAddress[]> ResolveAsync(AllowedHost place, Permission permission, CancellationToken cancellationToken)
    {
        try
        {
            return await resolve(place.Host, cancellationToken);
        }
        catch (SocketException) when (permission == Permission.Configured)
        {
            // Behind a proxy only the proxy may know the name; without one, git says that the host cannot be found.
            return [];
        }
        catch (SocketException e)
        {
            throw new GitException(GitFailure.Unreachable, $"{place.Host} cannot be found: {e.Message}");
        }
    }

    private static string Text(IPAddress ip) => ip.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{ip}]" : ip.ToString();
}
