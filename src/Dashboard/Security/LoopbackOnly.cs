using System.Net;

namespace DbDashboard.Dashboard.Security;

/// <summary>
/// Without sign-in the dashboard acts as the local user: it listens on loopback only.
/// </summary>
public static class LoopbackOnly
{
    public const string DefaultUrl = "http://127.0.0.1:5180";

    /// <summary>The reason why these addresses may not be listened on, or null when all are loopback.</summary>
    /// <param name="urls">Addresses separated by semicolons, as <c>Urls</c> takes them.</param>
    public static string? WhyRefused(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                return $"Urls: '{url}' is no http address. Use for example {DefaultUrl}.";
            }

            if (!IsLoopback(address.Host))
            {
                return $"Urls: '{url}' is not a loopback address. The dashboard acts as the local user without sign-in, "
                    + "so it listens on 127.0.0.1, [::1] or localhost only; switch sign-in on (Access:LocalUsers or Access:OpenIdConnect), or reach it from elsewhere through a tunnel (ssh -L, kubectl port-forward).";
            }
        }

        return null;
    }

    /// <summary>True for <c>localhost</c>, names under it, and loopback addresses, with or without brackets.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Those of the addresses that are not loopback; addresses that cannot be read are left out.</summary>
    public static IReadOnlyList<Uri> Beyond(string urls) =>
    [
        .. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => Uri.TryCreate(url.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null)
            .OfType<Uri>()
            .Where(address => !IsLoopback(address.Host)),
    ];
}
