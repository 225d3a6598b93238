using System.Text.RegularExpressions;
using DbDashboard.Core.Actions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>What is secret here appears in no answer, no header, no export, no error and no line of the log.</summary>
[Collection(nameof(SignedIn))]
public sealed partial class CanaryTests(SignedInDashboard dashboard)
{
    /// <summary>Questions that are answered by an error.</summary>
    private static readonly string[] Wrong =
    [
        "/api/v1/applications/sandbox/argocd/orders/drift?resource=%00", "/api/v1/applications/sandbox/argocd/orders/files?revision=no-such", "/api/v1/activity?application=x", "/api/v1/activity?format=pdf",
        "/api/v1/lint?branch=no-such", "/api/v1/groups/zzz", "/api/v1/actions/zzz", "/api/v1/databases/a/b/c/d", "/no/such/page", "/sign-in/callback?code=x&state=y",
    ];

    [Fact]
    public async Task Nothing_secret_is_in_any_answer_or_in_the_log()
    {
        using var visitor = await dashboard.SignedInAsync(Role.Admin);
        var (atProvider, _) = await dashboard.ThroughProviderAsync("99", ["dba"]);
        using var person = atProvider;
        using var wrong = await visitor.SignInAsync("canary-user", "canary-password-0123456789");
        using var plan = await visitor.SendAsync(HttpMethod.Post, "/api/v1/applications/sandbox/argocd/orders/plans", Visitor.Json("""{"action":"refresh"}"""));
        var said = new List<(string Where, string Text)> { ("a plan", await plan.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) };
        foreach (var address in Addresses().Concat(Wrong))
        {
            said.Add((address, await WholeAsync(visitor, address)));
            said.Add((address + " by another", await WholeAsync(person, address)));
        }

        said.AddRange(dashboard.Log.Lines.Select(line => ("the log", line)));
        string[] canaries =
        [
            Provider.Secret, SignedInDashboard.Password, "canary-password-0123456789", dashboard.Host.Sandbox.Token,
            visitor.Cookies["__Host-dbdashboard"], person.Cookies["__Host-dbdashboard"], dashboard.Provider.LastIdToken!, dashboard.Provider.LastIdToken!.Split('.')[2],
        ];
        Assert.All(canaries, canary => Assert.True(canary.Length > 10));
        Assert.All(said, one => Assert.All(canaries, canary => Assert.False(one.Text.Contains(canary, StringComparison.Ordinal), $"{one.Where} holds a secret")));
        Assert.True(said.Count > 60);
    }

    // Every page and every GET of the API, with names that are there.
    private IEnumerable<string> Addresses() => dashboard.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
        .Select(endpoint => "/" + Part().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), part => Names.GetValueOrDefault(part.Groups["name"].Value, "x")))
        .Where(address => !address.StartsWith("/_", StringComparison.Ordinal) && !address.StartsWith("/hubs", StringComparison.Ordinal) && !address.StartsWith("/sign-in/provider", StringComparison.Ordinal) && !address.EndsWith(".css", StringComparison.Ordinal) && !address.EndsWith(".js", StringComparison.Ordinal))
        .Append("/api/v1/activity?format=csv").Append("/api/v1/activity?format=jsonl")
        .Distinct();

    private static readonly Dictionary<string, string> Names = new()
    {
        ["instance"] = "sandbox", ["ns"] = "argocd", ["name"] = "orders", ["Instance"] = "sandbox", ["Namespace"] = "argocd", ["Name"] = "orders", ["documentName"] = "v1",
    };

    private static async Task<string> WholeAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.SendAsync(HttpMethod.Get, address);
        return $"{answer.Headers.Where(header => header.Key != "Set-Cookie").Aggregate("", (text, header) => $"{text}{header.Key}: {string.Join(' ', header.Value)}\n")}{await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    [GeneratedRegex(@"\{\*?(?<name>\w+)[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
