using DbDashboard.Dashboard.Composition;
using Microsoft.Extensions.Configuration;

namespace DbDashboard.Dashboard.Tests.Security;

/// <summary>States in which the dashboard does not start, each with its sentence.</summary>
public sealed class AccessFaultsTests
{
    private static readonly (string, string)[] Local = [("Access:LocalUsers", "true")];
    private static readonly (string, string)[] Behind = [.. Local, ("Urls", "http://0.0.0.0:80"), ("Access:PublicUrl", "https://dashboard.example"), ("Access:Proxies:0", "10.0.0.0/8")];
    private static readonly (string, string)[] Provided = [("Access:OpenIdConnect:Authority", "https://login.example/"), ("Access:OpenIdConnect:ClientId", "x"), ("Access:Roles:0:Group", "dba"), ("Access:Roles:0:Role", "Viewer")];

    [Fact]
    public void Safe_states_start()
    {
        Assert.Empty(Faults(Local));
        Assert.Empty(Faults(Behind));
        Assert.Empty(Faults([.. Behind, .. Provided]));
        Assert.Empty(Faults([.. Local, ("Urls", "https://0.0.0.0:443"), ("Access:PublicUrl", "https://dashboard.example")]));
    }

    [Theory]
    [InlineData("Urls", "http://0.0.0.0:80", "not a loopback address")]
    [InlineData("Access:Roles:0:User", "local:ada", "no sign-in")]
    public void Without_sign_in(string key, string value, string said) =>
        Assert.Contains(Faults([(key, value), ("Access:Roles:0:Role", "Viewer")]), fault => fault.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("Access:PublicUrl", null, "PublicUrl: how people reach")]
    [InlineData("Access:PublicUrl", "http://dashboard.example", "no https address")]
    [InlineData("Access:PublicUrl", "https://user:pass@dashboard.example", "no https address")]
    [InlineData("Access:Proxies:0", null, "plain http beyond this machine")]
    [InlineData("Access:Proxies:0", "0.0.0.0/0", "whoever is in it")]
    [InlineData("Access:Proxies:0", "proxy.example", "whoever is in it")]
    [InlineData("Access:LocalUser:Name", "root", "with sign-in there is none")]
    [InlineData("Access:Sessions:IdleMinutes", "0", "IdleMinutes")]
    [InlineData("Access:Sessions:Hours", "10000", "Hours")]
    [InlineData("Access:Limits:Connections", "0", "Limits")]
    public void Behind_a_proxy(string key, string? value, string said) =>
        Assert.Contains(Faults([.. Behind.Where(setting => setting.Item1 != key), .. value is null ? [] : new[] { (key, value) }]), fault => fault.Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("Access:OpenIdConnect:Authority", "http://login.example", "no https address")]
    [InlineData("Access:OpenIdConnect:ClientId", "", "ClientId: is missing")]
    [InlineData("Access:OpenIdConnect:ClientSecretFile", "/no/such/file", "there is no file")]
    [InlineData("Access:OpenIdConnect:GroupsClaim", "", "GroupsClaim")]
    [InlineData("Access:Roles:0:User", "oidc:1", "not both")]
    [InlineData("Access:Roles:0:Role", "None", "the role is")]
    [InlineData("Access:Roles:0:Role", "King", "cannot be read")]
    public void With_a_provider(string key, string value, string said) =>
        Assert.Contains(Faults([.. Provided.Where(setting => setting.Item1 != key), (key, value)]), fault => fault.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void With_a_provider_and_no_roles() =>
        Assert.Contains(Faults(Provided[..2]), fault => fault.Contains("nobody who signs in", StringComparison.Ordinal));

    private static IReadOnlyList<string> Faults((string Key, string Value)[] settings) =>
        ConfigurationFaults.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
