using System.Security.Cryptography.X509Certificates;
using k8s;
using k8s.Authentication;
using k8s.Exceptions;

namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>Makes the client's configuration out of ours.</summary>
internal static class ClusterConfiguration
{
    /// <exception cref="ConnectionSettingsException">The settings cannot be used: the message says which, and why.</exception>
    public static KubernetesClientConfiguration Build(ClusterOptions options)
    {
        try
        {
            var configuration = options.Server is not null ? Direct(options)
                : options.InCluster ? KubernetesClientConfiguration.InClusterConfig()
                : KubernetesClientConfiguration.BuildConfigFromConfigFile(options.KubeConfig, options.Context);
            configuration.HttpClientTimeout = Timeout.InfiniteTimeSpan;
            configuration.FirstMessageHandlerSetup = KeepAlive;
            configuration.UserAgent = "db-dashboard";
            return configuration;
        }
        catch (Exception fault) when (fault is KubeConfigException or IOException or UnauthorizedAccessException or FormatException or YamlDotNet.Core.YamlException or System.Security.Cryptography.CryptographicException)
        {
            throw new ConnectionSettingsException($"The settings of cluster {options.Name} cannot be used: {fault.Message}", fault);
        }
    }

    private static KubernetesClientConfiguration Direct(ClusterOptions options) => new()
    {
        Host = options.Server,
        AccessToken = options.Token,
        TokenProvider = options.TokenFile is { } file ? new FileToken(file) : null,
        SslCaCerts = options.CaFile is { } authority ? Authorities(authority) : null,
    };

    private static X509Certificate2Collection Authorities(string file)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return authorities;
    }

    /// <summary>A watch may be silent for a minute: pings find out that the other side is gone.</summary>
    private static void KeepAlive(SocketsHttpHandler handler)
    {
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        handler.KeepAlivePingDelay = TimeSpan.FromSeconds(15);
        handler.KeepAlivePingTimeout = TimeSpan.FromSeconds(10);
        handler.KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests;
        handler.EnableMultipleHttp2Connections = true;
        handler.AllowAutoRedirect = false;
    }

    /// <summary>Reads the token for every request: bound tokens are replaced within the hour.</summary>
    private sealed class FileToken(string file) : ITokenProvider
    {
        public async Task<System.Net.Http.Headers.AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken) =>
            new("Bearer", (await File.ReadAllTextAsync(file, cancellationToken)).Trim());
    }
}
