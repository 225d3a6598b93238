using DbDashboard.Sandbox.ArgoCd;
using DbDashboard.Sandbox.Control;
using DbDashboard.Sandbox.Git;
using DbDashboard.Sandbox.Hosting;
using DbDashboard.Sandbox.Kubernetes;
using DbDashboard.Sandbox.Scenarios;
using Microsoft.AspNetCore.Http;

namespace DbDashboard.Sandbox;

/// <summary>A simulated platform on loopback: Argo CD's API, a Kubernetes API server, a Git remote, and a control API.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly List<Listener> listeners = [];
    private readonly string directory;
    private readonly bool ownsDirectory;
    private Heartbeat? heartbeat;

    private SandboxServer(SandboxOptions options)
    {
        ownsDirectory = options.Directory is null;
        directory = options.Directory ?? System.IO.Directory.CreateTempSubdirectory("sandbox-git-").FullName;
    }

    /// <summary>Argo CD's address, without a trailing slash.</summary>
    public string ArgoCdUrl { get; private set; } = "";

    public string KubernetesUrl { get; private set; } = "";

    /// <summary>Repositories are below it: <c>{GitUrl}/platform.git</c>.</summary>
    public string GitUrl { get; private set; } = "";

    /// <summary>Faults, clock and edits over HTTP: see <c>GET /control</c>.</summary>
    public string ControlUrl { get; private set; } = "";

    /// <summary>Bearer token of the account that a dashboard uses: may get, sync and update applications.</summary>
    public string Token => Accounts.Dashboard.Token;

    /// <summary>Tokens of all accounts by name: admin, dashboard, viewer, syncer. They are good for Argo CD and for Kubernetes.</summary>
    public IReadOnlyDictionary<string, string> Tokens { get; } = Accounts.All.ToDictionary(account => account.Name, account => account.Token);

    /// <summary>The same things as the control API, for tests in the same process.</summary>
    public SandboxControl Control { get; private set; } = null!;

    /// <summary>Ends when the story is told and the world stands; until then requests wait. Fails when the story cannot be told.</summary>
    public Task Standing { get; private set; } = Task.CompletedTask;

    /// <summary>Starts the servers and builds the story; when this returns, the world stands.</summary>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var server = await BeginAsync(options, time, cancellationToken);
        try
        {
            await server.Standing;
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the servers; when this returns, they have their addresses, and <see cref="Standing"/> is under way.</summary>
    public static async Task<SandboxServer> BeginAsync(SandboxOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        var server = new SandboxServer(options);
        try
        {
            await server.ListenAsync(options, time, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Standing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        heartbeat?.Dispose();
        await Task.WhenAll(listeners.Select(listener => listener.DisposeAsync().AsTask()));
        if (ownsDirectory && System.IO.Directory.Exists(directory))
        {
            System.IO.Directory.Delete(directory, recursive: true);
        }
    }

    private async Task ListenAsync(SandboxOptions options, TimeProvider time, CancellationToken cancel)
    {
        World world = null!;
        Platform platform = null!;
        async Task<string> AddAsync(int port, Func<RequestDelegate> handler)
        {
            listeners.Add(await Listener.StartAsync(port, handler, () => Standing, cancel));
            return listeners[^1].Url;
        }

        RequestDelegate Faulty(FaultyApi service, RequestDelegate next) => new FaultMiddleware(world, service, next, time).InvokeAsync;
        RequestDelegate Logged(FaultyApi service, RequestDelegate next) => new WriteLogMiddleware(world, service, Faulty(service, next)).InvokeAsync;
        GitUrl = await AddAsync(options.GitPort, () => Faulty(FaultyApi.Git, new GitHttp(directory).HandleAsync));
        ArgoCdUrl = await AddAsync(options.ArgoCdPort, () => Logged(FaultyApi.ArgoCd, new ArgoCdApi(platform, time).HandleAsync));
        KubernetesUrl = await AddAsync(options.KubernetesPort, () => Logged(FaultyApi.Kubernetes, new KubernetesApi(world, time).HandleAsync));
        ControlUrl = await AddAsync(options.ControlPort, () => new ControlApi(Control).HandleAsync);

        world = new World(time, directory, options.GitBaseUrl ?? GitUrl);
        platform = new Platform(world, options.ArgoCdVersion, ArgoCdUrl);
        Control = new SandboxControl(platform);
        Standing = Task.Run(() => Tell(options, platform, time), CancellationToken.None);
    }

    private void Tell(SandboxOptions options, Platform platform, TimeProvider time)
    {
        Stories.Find(options.Story).Tell(platform);
        Load.Add(platform, options.Applications);
        heartbeat = options.RunsByItself ? new Heartbeat(platform.World, time) : null;
    }
}
