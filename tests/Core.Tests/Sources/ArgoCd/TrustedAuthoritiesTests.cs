using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DbDashboard.Core.Sources.ArgoCd.Http;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>Which certificates an instance with a CaFile may show.</summary>
public sealed class TrustedAuthoritiesTests
{
    [Fact]
    public void A_certificate_of_the_authority_is_accepted() => Assert.True(Accepts(signedByOurs: true, SslPolicyErrors.RemoteCertificateChainErrors));

    [Fact]
    public void A_certificate_of_another_authority_is_refused() => Assert.False(Accepts(signedByOurs: false, SslPolicyErrors.RemoteCertificateChainErrors));

    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch)]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SslPolicyErrors.RemoteCertificateNotAvailable)]
    public void Another_hosts_name_is_refused_whoever_signed_it(SslPolicyErrors errors) => Assert.False(Accepts(signedByOurs: true, errors));

    private static bool Accepts(bool signedByOurs, SslPolicyErrors errors)
    {
        using var folder = new TempFolder("argocd-ca");
        var file = Path.Combine(folder.Path, "ca.pem");
        using var ours = Authority("Ours");
        using var other = Authority("Other");
        File.WriteAllText(file, ours.ExportCertificatePem());
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=argocd.example", key, HashAlgorithmName.SHA256);
        using var leaf = request.Create(signedByOurs ? ours : other, new DateTimeOffset(ours.NotBefore), new DateTimeOffset(ours.NotAfter), [1, 2, 3]);
        return new TrustedAuthorities(file).Accepts(leaf, leaf, null, errors);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
