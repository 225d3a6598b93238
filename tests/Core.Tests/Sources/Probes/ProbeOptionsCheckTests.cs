using DbDashboard.Core.Sources.Probes;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Probes;

public sealed class ProbeOptionsCheckTests : IDisposable
{
    private readonly TempFolder folder = new("probes");

    private string PasswordFile => Path.Combine(folder.Path, "password");

    public ProbeOptionsCheckTests() => File.WriteAllText(PasswordFile, "x");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_whole_one_is_fine() => Assert.Empty(Of(Sound()));

    [Fact]
    public void What_is_missing_is_named() =>
        Assert.Equal(
            ["Databases:Probes:0:Cluster: is missing.", "Databases:Probes:0:Namespace: is missing.", "Databases:Probes:0:Name: is missing.", "Databases:Probes:0:Username: is missing.", "Databases:Probes:0:Databases: name 1 to 20 databases; an extension belongs to one.", "Databases:Probes:0:PasswordFile: there is no file '' that the dashboard can read."],
            Of(new ProbeOptions()));

    [Fact]
    public void A_cluster_that_nobody_configured_and_a_second_entry_are_named() =>
        Assert.Equal(
            ["Databases:Probes:0:Cluster: 'here' is none of the configured clusters (there).", "Databases:Probes:1:Name: databases/orders is listed twice; list each cluster once, with all its databases.", "Databases:Probes:1:Cluster: 'here' is none of the configured clusters (there)."],
            ProbeOptionsCheck.Problems([Sound(), Sound()], ["there"]));

    [Theory]
    [InlineData(0, 300, "Port: 0 is no port.")]
    [InlineData(5432, 5, "Seconds: 5 is not between 30 and 86400.")]
    public void Ranges_are_held(int port, int seconds, string problem) => Assert.Equal($"Databases:Probes:0:{problem}", Assert.Single(Of(Sound(port, seconds))));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("orders.databases.svc", false)]
    [InlineData(null, false)]
    public void In_clear_only_on_this_machine(string? host, bool isFine) => Assert.Equal(isFine, !Of(Sound(host: host, encryption: ProbeEncryption.None)).Any());

    private static IEnumerable<string> Of(ProbeOptions probe) => ProbeOptionsCheck.Problems([probe], []);

    private ProbeOptions Sound(int port = 5432, int seconds = 300, string? host = null, ProbeEncryption encryption = ProbeEncryption.VerifyFull) => new()
    {
        Cluster = "here", Namespace = "databases", Name = "orders", Host = host, Port = port, Seconds = seconds, Databases = ["shop"], Username = "reader", PasswordFile = PasswordFile, Encryption = encryption,
    };
}
