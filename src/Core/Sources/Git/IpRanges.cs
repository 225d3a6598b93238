using System.Net;

namespace DbDashboard.Core.Sources.Git;

/// <summary>Addresses that a name from outside must not lead to. An IPv4 address inside an IPv6 one counts as itself.</summary>
internal static class IpRanges
{
    private static readonly IPNetwork[] Own = Parse(
        "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/128", "::1/128", "fe80::/10", "ff00::/8", "fd00:ec2::/32", "100.100.100.200/32");

    private static readonly IPNetwork[] Private = Parse(
        "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "fc00::/7", "fec0::/10");

    /// <summary>Loopback, link-local, multicast, and where clouds answer with credentials.</summary>
    public static bool IsOwnMachine(IPAddress ip) => Own.Any(n => n.Contains(Plain(ip)));

    public static bool IsPrivate(IPAddress ip) => Private.Any(n => n.Contains(Plain(ip)));

    /// <summary>::ffff:a.b.c.d, 64:ff9b::a.b.c.d (NAT64) and 2002:aabb:ccdd:: (6to4) lead to a.b.c.d.</summary>
    private static IPAddress Plain(IPAddress ip)
    {
        var bytes = ip.GetAddressBytes();
        return ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4()
            : bytes is [0x00, 0x64, 0xff, 0x9b, .., _, _, _, _] ? new IPAddress(bytes.AsSpan(12))
            : bytes is [0x20, 0x02, _, _, _, _, ..] and { Length: 16 } ? new IPAddress(bytes.AsSpan(2, 4))
            : ip;
    }

    private static IPNetwork[] Parse(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
