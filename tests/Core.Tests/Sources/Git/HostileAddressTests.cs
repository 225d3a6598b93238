using System.Net;
using System.Net.Sockets;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Testing;

namespace DbDashboard.Core.Tests.Sources.Git;

/// <summary>Addresses that anybody who may write an Application can write.</summary>
public sealed class HostileAddressTests
{
    private const string Canary = "s3cr3t-canary";

    [Theory]
    [InlineData("--upload-pack=touch /tmp/x")]
    [InlineData("-oProxyCommand=id")]
    [InlineData("ext::sh -c id")]
    [InlineData("ext::sh%20-c%20id")]
    [InlineData("file:///etc")]
    [InlineData("/etc")]
    [InlineData("ssh://-oProxyCommand=id/x")]
    [InlineData("git@github.com:team/platform.git")]
    [InlineData("git://github.com/team/platform.git")]
    [InlineData("https://good.example\\@evil.example/x.git")]
    [InlineData("https://good.example/@evil.example/x.git")]
    [InlineData("https://good.example/x.git?token=1")]
    [InlineData("https://good.example/x.git#f")]
    [InlineData("https:good.example/x.git")]
    [InlineData("https://gооd.example/x.git")]
    [InlineData("https://good.example/a\nb.git")]
    [InlineData("https:///x.git")]
    [InlineData("")]
    public void Is_refused_before_anything_starts(string url)
    {
        var refusal = Assert.Throws<GitException>(() => GitAddress.Parse(url));
        Assert.Equal(GitFailure.Refused, refusal.Failure);
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://localhost:6443/x.git")]
    [InlineData("https://good.example:8443/x.git")]
    [InlineData("http://good.example/x.git")]
    [InlineData("https://sub.good.example/x.git")]
    public void Only_the_listed_scheme_host_and_port_are_read(string url) =>
        Assert.Equal(Permission.None, new AllowList(["good.example"], ["https://other.example/team/y.git", "http://plain.example/z.git"]).Of(GitAddress.Parse(url)));

    [Fact]
    public void What_is_listed_is_read()
    {
        var list = new AllowList(["good.example", "http://127.0.0.1:3000"], ["https://other.example/team/y.git"]);
        Assert.Equal(Permission.Configured, list.Of(GitAddress.Parse("https://GOOD.example/x.git")));
        Assert.Equal(Permission.Configured, list.Of(GitAddress.Parse("http://127.0.0.1:3000/x.git")));
        Assert.Equal(Permission.ListedByArgoCd, list.Of(GitAddress.Parse("https://other.example/team/x.git")));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fe80::1")]
    [InlineData("0.0.0.0")]
    public async Task A_name_that_leads_to_this_machine_is_refused_even_when_listed(string ip)
    {
        var refusal = await Assert.ThrowsAsync<GitException>(() => CheckAsync(ip, Permission.Configured));
        Assert.Contains("belongs to this machine", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.5")]
    [InlineData("192.168.1.1")]
    [InlineData("172.20.0.1")]
    [InlineData("fd12::1")]
    public async Task A_private_address_is_read_only_when_its_name_is_listed(string ip)
    {
        var refusal = await Assert.ThrowsAsync<GitException>(() => CheckAsync(ip, Permission.ListedByArgoCd));
        Assert.Contains("add rebind.example to Git:AllowedHosts", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await CheckAsync(ip, Permission.Configured));
    }

    [Fact]
    public async Task Git_is_pinned_to_the_address_that_was_looked_at()
    {
        var pin = Assert.Single(await CheckAsync("93.184.216.34", Permission.ListedByArgoCd));
        Assert.Equal(new("http.curloptResolve", "rebind.example:443:93.184.216.34"), pin);
    }

    [Fact]
    public async Task A_repository_outside_the_list_says_what_to_add_and_is_never_contacted()
    {
        await using var world = await GitWorld.StartAsync(o => o.AllowedHosts.Clear());
        var repository = world.Server.Create("platform.git");
        world.Source.Read([repository.Url], []);
        var status = await world.StatusAsync(repository.Url, SourceState.NotAllowed);
        Assert.Contains($"add {world.Server.Place} to Git:AllowedHosts", status.Why, StringComparison.Ordinal);
        Assert.Equal(ReadingState.NotRead, world.Reader.Refs(repository.Url).State);
        Assert.Empty(world.Server.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var world = await GitWorld.StartAsync();
        await using var inner = await GitServer.StartAsync();
        var repository = world.Server.Create("platform.git");
        world.Server.RedirectTo = inner.Place;
        world.Source.Read([repository.Url], []);
        var status = await world.StatusAsync(repository.Url, SourceState.Unreachable);
        Assert.Contains("redirect", status.Why, StringComparison.Ordinal);
        Assert.Empty(inner.Requests);
    }

    [Fact]
    public async Task A_password_in_the_address_appears_nowhere_and_is_not_used()
    {
        await using var world = await GitWorld.StartAsync();
        var repository = world.Server.Create("platform.git");
        world.Server.Login = "ada:" + Canary;
        var url = repository.Url.Replace("http://", $"http://ada:{Canary}@", StringComparison.Ordinal);
        world.Source.Read([url], []);
        var status = await world.StatusAsync(repository.Url, SourceState.Unreachable);
        Assert.Contains("asks for credentials", status.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, world.AllWords + world.Reader.Refs(url), StringComparison.Ordinal);
        Assert.All(world.Server.Logins, l => Assert.Empty(l));
    }

    private static Task<IReadOnlyList<KeyValuePair<string, string>>> CheckAsync(string ip, Permission permission) =>
        new AddressGuard((_, _) => Task.FromResult(new[] { IPAddress.Parse(ip) }))
            .CheckAsync(GitAddress.Parse("https://rebind.example/x.git"), permission, TestContext.Current.CancellationToken);
}
