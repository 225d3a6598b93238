using System.Net;

namespace DbDashboard.Core.Sources.Git;

/// <summary>One place that may be read: scheme, host and port, all three.</summary>
/// <param name="Host">Lower case; without brackets for IPv6.</param>
internal sealed record AllowedHost(string Scheme, string Host, int Port)
{
    /// <summary>True for an address that needs no name server: what is written here is what is connected to.</summary>
    public bool IsLiteral => Host == "localhost" || IPAddress.TryParse(Host, out _);

    /// <summary>As it is written in <c>Git:AllowedHosts</c>.</summary>
    public override string ToString()
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        var port = Port == DefaultPort(Scheme) ? "" : $":{Port}";
        return Scheme == "https" ? host + port : $"{Scheme}://{host}{port}";
    }

    /// <summary>Null when the text is none of the three forms.</summary>
    public static AllowedHost? TryParse(string text)
    {
        var full = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        return Uri.TryCreate(full, UriKind.Absolute, out var uri) && IsPlace(uri) ? Of(uri) : null;
    }

    public static AllowedHost Of(Uri uri) => new(uri.Scheme, uri.IdnHost.Trim('[', ']').ToLowerInvariant(), uri.Port);

    private static bool IsPlace(Uri uri) =>
        uri is { Scheme: "https" or "http", Host.Length: > 0, UserInfo.Length: 0, AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0 };

    private static int DefaultPort(string scheme) => scheme == "https" ? 443 : 80;
}
