using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace DbDashboard.Core.Sources.ArgoCd.Http;

/// <summary>Trusts only the certificate authorities of one PEM file, and still checks the host's name.</summary>
public sealed class TrustedAuthorities
{
    private readonly X509Certificate2Collection authorities = [];

    public TrustedAuthorities(string pemFile) => authorities.ImportFromPemFile(pemFile);

    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        using var leaf = new X509Certificate2(certificate);
        return chain.Build(leaf);
    }
}
