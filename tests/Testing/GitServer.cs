using System.Collections.Concurrent;
using System.Text;
using DbDashboard.Sandbox.Git;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Testing;

/// <summary>A Git host on loopback, over real bare repositories, that can refuse, redirect, fail and ask for a password.</summary>
public sealed class GitServer : IAsyncDisposable
{
    private readonly TempFolder folder = new("git");
    private readonly WebApplication web;
    private readonly GitHttp git;

    private GitServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        git = new GitHttp(folder.Path);
        web.Run(AnswerAsync);
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:40123</c>.</summary>
    public string Place => web.Urls.First();

    /// <summary>Every request so far: method, path and query.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>How often a client looked at the refs.</summary>
    public int Looks => Requests.Count(r => r.Contains("/info/refs", StringComparison.Ordinal));

    /// <summary>What each Authorization header said.</summary>
    public ConcurrentQueue<string> Logins { get; } = [];

    /// <summary>When set, every request must show it: <c>name:password</c>.</summary>
    public string? Login { get; set; }

    /// <summary>When set, what every request is answered with.</summary>
    public int? Status { get; set; }

    /// <summary>When set, where every request is sent to.</summary>
    public string? RedirectTo { get; set; }

    public static async Task<GitServer> StartAsync()
    {
        var server = new GitServer();
        await server.web.StartAsync();
        return server;
    }

    /// <summary>A new bare repository, empty.</summary>
    public TestRepository Create(string name)
    {
        var repository = TestRepository.Create(Path.Combine(folder.Path, name));
        return repository with { Url = $"{Place}/{name}" };
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        folder.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        var login = context.Request.Headers.Authorization.ToString();
        Logins.Enqueue(login);
        if (RedirectTo is { } target)
        {
            context.Response.Redirect(target + context.Request.Path + context.Request.QueryString);
        }
        else if (Status is { } status)
        {
            context.Response.StatusCode = status;
        }
        else if (Login is { } wanted && login != "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(wanted)))
        {
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"git\"";
        }
        else
        {
            await git.HandleAsync(context);
        }
    }
}
