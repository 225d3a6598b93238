using System.Globalization;
using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.State;
using DbDashboard.Dashboard.Api;
using DbDashboard.Sandbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Testing.Hosts;

/// <summary>The product over a sandbox of its own, both on loopback ports that the system chooses.</summary>
public sealed class DashboardHost : IAsyncDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("dashboard-test-");
    private readonly WebApplicationFactory<LiveHub> factory;

    private readonly TimeSpan soak;
    private readonly Dictionary<string, string?> settings;
    private readonly ILoggerProvider? log;

    private DashboardHost(SandboxServer sandbox, TimeSpan soak, Dictionary<string, string?> settings, ILoggerProvider? log)
    {
        (this.settings, this.log) = (settings, log);
        Sandbox = sandbox;
        this.soak = soak;
        factory = new WebApplicationFactory<LiveHub>().WithWebHostBuilder(Configure);
        factory.UseKestrel(0);
        factory.StartServer();
        Url = factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public SandboxServer Sandbox { get; }

    /// <summary>Without a trailing slash.</summary>
    public string Url { get; }

    public IServiceProvider Services => factory.Services;

    /// <param name="prepare">What happens to the sandbox before the dashboard starts.</param>
    /// <param name="soak">How long an application has to be watched healthy and Synced before auto-sync may come back; null: as in the product.</param>
    /// <param name="settings">Further configuration.</param>
    /// <param name="log">Hears what the dashboard writes to its log.</param>
    public static async Task<DashboardHost> StartAsync(
        SandboxOptions? options = null, Action<SandboxServer>? prepare = null, TimeSpan? soak = null, Dictionary<string, string?>? settings = null, ILoggerProvider? log = null)
    {
        var sandbox = await SandboxServer.StartAsync(options ?? new SandboxOptions(), TimeProvider.System);
        prepare?.Invoke(sandbox);
        return new(sandbox, soak ?? new SoakOptions().Of(hasDatabases: true), settings ?? [], log);
    }

    /// <summary>Until an application was seen healthy and Synced by the watch after its last change.</summary>
    public Task SoaksAsync(string application) => Services.GetRequiredService<SoakStore>().Until(book =>
        book.Records.Values.Any(record => record.Application.Name == application && record.Since is not null));

    public ExplainedSnapshot Current() => Services.GetRequiredService<ExplanationStore>().Current;

    /// <summary>Has every repository looked at now instead of at its next poll.</summary>
    public void LookAtGit()
    {
        var git = Services.GetRequiredService<GitSource>();
        foreach (var repository in Services.GetRequiredService<SnapshotStore>().Current.Repositories.Keys)
        {
            git.Wake(repository);
        }
    }

    /// <summary>Merges a branch into main and waits until the dashboard has it: what is planned before is refused, for Git moved meanwhile.</summary>
    /// <returns>The new commit of main.</returns>
    public async Task<string> MergeAsync(string repository, string branch)
    {
        var commit = Sandbox.Control.Merge(repository, "main", branch);
        LookAtGit();
        await Services.GetRequiredService<SnapshotStore>().Until(snapshot => snapshot.Repositories.Values.Any(refs => refs.Refs.Items.Any(r => r.Commit == commit)));
        return commit;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await Sandbox.DisposeAsync();
        data.Delete(recursive: true);
    }

    private void Configure(IWebHostBuilder host)
    {
        host.UseContentRoot(Path.Combine(TestTree.Root, "src", "Dashboard"));
        host.UseSetting("Urls", "http://127.0.0.1:0");
        host.UseSetting("ArgoCd:Instances:0:Name", "sandbox");
        host.UseSetting("ArgoCd:Instances:0:Url", Sandbox.ArgoCdUrl);
        host.UseSetting("ArgoCd:Instances:0:Token", Sandbox.Token);
        host.UseSetting("Kubernetes:Clusters:0:Name", "in-cluster");
        host.UseSetting("Kubernetes:Clusters:0:Server", Sandbox.KubernetesUrl);
        host.UseSetting("Kubernetes:Clusters:0:Token", Sandbox.Token);
        host.UseSetting("Git:AllowedHosts:0", Sandbox.GitUrl);
        host.UseSetting("Databases:EndState", EndState.Yaml);
        host.UseSetting("Git:PollSeconds", "5");
        host.UseSetting("Git:CacheDirectory", Path.Combine(data.FullName, "git"));
        host.UseSetting("Soak:Hours", soak.TotalHours.ToString(CultureInfo.InvariantCulture));
        host.UseSetting("Soak:DatabaseHours", soak.TotalHours.ToString(CultureInfo.InvariantCulture));
        host.UseSetting("Data:ConnectionString", $"Data Source={Path.Combine(data.FullName, "dashboard.db")}");
        if (log is not null)
        {
            host.ConfigureLogging(logging => logging.AddProvider(log));
        }

        foreach (var (key, value) in settings)
        {
            host.UseSetting(key, value);
        }
    }
}
