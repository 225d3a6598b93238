using System.Net;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Tests.Security;

public sealed class LoopbackTests(RunningDashboard dashboard)
{
    [Theory]
    [InlineData("http://127.0.0.1:5180")]
    [InlineData("http://localhost:5180;http://[::1]:5180")]
    [InlineData("http://127.8.8.8:0")]
    public void Loopback_addresses_may_be_listened_on(string urls) => Assert.Null(LoopbackOnly.WhyRefused(urls));

    [Theory]
    [InlineData("http://0.0.0.0:5180")]
    [InlineData("http://+:5180")]
    [InlineData("http://*:5180")]
    [InlineData("http://192.168.1.4:5180")]
    [InlineData("http://dashboard.example:5180")]
    [InlineData("http://127.0.0.1:5180;http://10.0.0.1:80")]
    [InlineData("http://127.0.0.1.example.com")]
    public void Others_are_refused_and_the_reason_is_said(string urls) => Assert.Contains("Urls:", LoopbackOnly.WhyRefused(urls), StringComparison.Ordinal);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.1.2.3")]
    public async Task A_foreign_host_name_gets_nothing(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, dashboard.Host.Url + "/api/v1/applications");
        request.Headers.Host = host;
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(request));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_foreign_origin_gets_nothing_and_no_circuit(string origin)
    {
        foreach (var path in new[] { "/api/v1/applications", "/_blazor/negotiate?negotiateVersion=1", "/hubs/live/negotiate?negotiateVersion=1" })
        {
            using var request = new HttpRequestMessage(path.StartsWith("/api", StringComparison.Ordinal) ? HttpMethod.Get : HttpMethod.Post, dashboard.Host.Url + path);
            request.Headers.Add("Origin", origin);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(request));
        }
    }

    [Fact]
    public async Task Its_own_origin_is_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, dashboard.Host.Url + "/api/v1/applications");
        request.Headers.Add("Origin", dashboard.Host.Url);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(request));
    }

    [Fact]
    public async Task Every_reply_forbids_framing_foreign_scripts_and_guessing_of_types()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(dashboard.Host.Url, TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
    {
        using var client = new HttpClient();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
