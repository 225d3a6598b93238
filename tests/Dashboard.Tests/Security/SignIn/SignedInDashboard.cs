using DbDashboard.Core.Actions;
using DbDashboard.Dashboard.Security.People;
using DbDashboard.Testing;
using DbDashboard.Testing.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace DbDashboard.Dashboard.Tests.Security.SignIn;

/// <summary>One dashboard for all tests of sign-in, one test after the other.</summary>
[CollectionDefinition(nameof(SignedIn))]
public sealed class SignedIn : ICollectionFixture<SignedInDashboard>;

/// <summary>The whole product with both ways to sign in, over a sandbox and a real provider.</summary>
public sealed class SignedInDashboard : IAsyncLifetime
{
    /// <summary>So many one person may hold.</summary>
    internal const int Connections = 5;

    internal const string Password = "correct horse battery";

    private readonly TempSecret secret = new(Provider.Secret);

    internal Provider Provider { get; private set; } = null!;

    internal DashboardHost Host { get; private set; } = null!;

    /// <summary>All applications that there are.</summary>
    internal int Total => Host.Current().Snapshot.Applications.Count;

    /// <summary>What it writes to its log.</summary>
    internal LineLogs Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Provider = await Provider.StartAsync();
        Host = await DashboardHost.StartAsync(settings: new()
        {
            ["Access:LocalUsers"] = "true",
            ["Access:OpenIdConnect:Authority"] = Provider.Url,
            ["Access:OpenIdConnect:ClientId"] = Provider.Client,
            ["Access:OpenIdConnect:ClientSecretFile"] = secret.File,
            ["Access:OpenIdConnect:ActAsPerson"] = "true",
            ["Access:Roles:0:Group"] = "dba",
            ["Access:Roles:0:Role"] = "Operator",
            ["Access:Roles:0:Project"] = "services",
            ["Access:Roles:1:Group"] = "everyone",
            ["Access:Roles:1:Role"] = "Viewer",
            ["Access:Roles:2:Group"] = "elsewhere",
            ["Access:Roles:2:Role"] = "Admin",
            ["Access:Roles:2:Instance"] = "another",
            ["Access:Limits:SignInsPerMinute"] = "10000",
            ["Access:Limits:Connections"] = $"{Connections}",
        }, log: Log);
        await Host.UntilAsync(explained => explained.IsWhole());
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Provider.DisposeAsync();
        secret.Dispose();
    }

    internal Visitor Visitor() => new(Host.Url);

    /// <summary>A local user with a name of its own, made from an invitation.</summary>
    internal async Task<string> UserAsync(Role role, string project = Grant.All)
    {
        var name = "u" + Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray());
        var code = await Host.Services.GetRequiredService<Invitations>().InviteAsync(name, new(role, Project: project), TestContext.Current.CancellationToken);
        Assert.Null(await Host.Services.GetRequiredService<LocalSignIn>().SetUpAsync(code!, "", Password, TestContext.Current.CancellationToken));
        return name;
    }

    /// <summary>Somebody with a role, signed in.</summary>
    internal async Task<Visitor> SignedInAsync(Role role, string project = Grant.All)
    {
        var visitor = Visitor();
        using var response = await visitor.SignInAsync(await UserAsync(role, project), Password);
        Assert.True(visitor.Cookies.ContainsKey("__Host-dbdashboard"), $"{response.StatusCode} {response.Headers.Location}");
        return visitor;
    }

    /// <summary>Somebody whom the provider vouches for, after the way there and back.</summary>
    internal async Task<(Visitor Visitor, string At)> ThroughProviderAsync(string? subject, string[] groups, Func<JsonWebToken, string>? instead = null)
    {
        (Provider.Who, Provider.Instead) = ((subject, "Grace Hopper", groups), instead);
        var visitor = Visitor();
        return (visitor, await visitor.SignInAtProviderAsync());
    }

    private sealed class TempSecret : IDisposable
    {
        public TempSecret(string text) => System.IO.File.WriteAllText(File, text);

        public string File { get; } = Path.GetTempFileName();

        public void Dispose() => System.IO.File.Delete(File);
    }
}
