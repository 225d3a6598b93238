using DbDashboard.Dashboard.Composition;
using Microsoft.Extensions.Configuration;

namespace DbDashboard.Dashboard.Tests.Security;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("Urls", "http://0.0.0.0:80")]
    [InlineData("ArgoCd:Instances:0:Url", "not an address")]
    [InlineData("Kubernetes:Clusters:0:Server", "ftp://x")]
    [InlineData("Git:AllowedHosts:0", "http://user:secret@host/")]
    [InlineData("Git:PollSeconds", "0")]
    [InlineData("Git:PollSeconds", "often")]
    [InlineData("Data:Provider", "Oracle")]
    [InlineData("Data:ConnectionString", "Data Source=")]
    public void What_is_wrong_is_said_with_its_key(string key, string value)
    {
        var faults = ConfigurationFaults.Of(Configured((key, value)));

        Assert.Contains(faults, fault => fault.Contains(key, StringComparison.Ordinal) || fault.Contains(key.Split(':')[^1], StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Assert.True(ConfigurationFaults.Of(Configured(("Urls", "http://0.0.0.0:80"), ("Git:PollSeconds", "0"), ("Data:Provider", "Oracle"))).Count >= 3);

    [Fact]
    public void Nothing_configured_is_in_order() => Assert.Empty(ConfigurationFaults.Of(Configured()));

    private static IConfiguration Configured(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
}
