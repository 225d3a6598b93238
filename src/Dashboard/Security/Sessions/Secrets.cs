using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DbDashboard.Dashboard.Security.Sessions;

/// <summary>Random texts that let somebody in, of which only a hash is kept.</summary>
public static class Secrets
{
    /// <summary>256 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
