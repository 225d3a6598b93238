using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>Every address that the running dashboard answers is for known people, but for those that are named here.</summary>
[Collection(nameof(SignedIn))]
public sealed class RouteInventoryTests(SignedInDashboard dashboard)
{
    /// <summary>Open to everybody; the files of the pages (scripts, styles, icons) are, too.</summary>
    private static readonly string[] Open = ["healthz", "readyz", "sign-in", "sign-in/local", "sign-in/provider", "set-up", "set-up/now"];

    [Fact]
    public void Every_endpoint_has_a_policy_or_is_named_as_open()
    {
        var endpoints = dashboard.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(Pattern).Where(pattern => !IsFile(pattern)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Open.Order(StringComparer.Ordinal), open);
        Assert.True(endpoints.Select(Pattern).Distinct().Count(pattern => pattern.StartsWith("api/v1", StringComparison.Ordinal)) > 20);
        Assert.All(["", "applications", "activity", "hubs/live", "_blazor", "_blazor/negotiate", "openapi/{documentName}.json"], pattern => Assert.Contains(endpoints, endpoint => Pattern(endpoint) == pattern));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_nothing_from_any_of_them()
    {
        using var visitor = dashboard.Visitor();
        var closed = dashboard.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !Open.Contains(Pattern(endpoint)) && !IsFile(Pattern(endpoint)) && !Pattern(endpoint).StartsWith("_framework", StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (Method: method, Path: "/" + string.Join('/', Pattern(endpoint).Split('/').Select(part => part.StartsWith('{') ? "x" : part)))))
            .Distinct()
            .ToList();
        foreach (var (method, path) in closed)
        {
            using var answer = await visitor.SendAsync(new(method), path);
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed, $"{method} {path}: {answer.StatusCode}");
        }

        Assert.True(closed.Count > 40);
    }

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";

    // The last of them answers for files that are not there.
    private static bool IsFile(string pattern) => pattern == "{**path:file}" || pattern.Split('/')[^1] is var name && name.Contains('.', StringComparison.Ordinal) && !name.Contains('{', StringComparison.Ordinal);
}
