using System.Text.Json.Nodes;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd;
using DbDashboard.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DbDashboard.Core.Tests.Sources.ArgoCd;

/// <summary>A recorded server with the product's own registration before it, and a clock that the test moves.</summary>
public sealed class ArgoCdWorld : IAsyncDisposable
{
    public const string List = "/api/v1/applications";

    private readonly ServiceProvider services;

    private ArgoCdWorld(RecordedArgoCd server, ServiceProvider services, FakeTimeProvider time) => (Server, this.services, Time) = (server, services, time);

    public RecordedArgoCd Server { get; }

    public FakeTimeProvider Time { get; }

    public ISource Source => services.GetRequiredService<ISource>();

    public IApplicationDetailsReader Details => services.GetRequiredService<IApplicationDetailsReader>();

    public IArgoCdWrites Writes => services.GetRequiredService<IArgoCdWrites>();

    public ArgoCdProbe Probe => services.GetRequiredService<ArgoCdProbe>();

    public static async Task<ArgoCdWorld> StartAsync(string token = "secret-token", string? tokenFile = null, string path = "", Action<IServiceCollection>? more = null)
    {
        var server = await RecordedArgoCd.StartAsync();
        var time = new FakeTimeProvider(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var registered = Registered(server.Url + path, time, tokenFile is null ? token : null, tokenFile);
        more?.Invoke(registered);
        return new(server, registered.BuildServiceProvider(), time);
    }

    /// <summary>The product's own registration of one instance, <c>main</c>.</summary>
    public static IServiceCollection Registered(string url, TimeProvider time, string? token = "secret-token", string? tokenFile = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ArgoCd:Instances:0:Name"] = "main",
            ["ArgoCd:Instances:0:Url"] = url,
            ["ArgoCd:Instances:0:Token"] = token,
            ["ArgoCd:Instances:0:TokenFile"] = tokenFile,
        }).Build();
        return new ServiceCollection().AddLogging().AddSingleton(time).AddArgoCdSources(configuration);
    }

    /// <summary>Announces what an instance says about itself.</summary>
    public ArgoCdWorld WithInstance(string folder = "errors")
    {
        Server.Replay($"{folder}/version.json").Replay($"{folder}/settings.json").Replay($"{folder}/userinfo-dashboard.json").Replay($"{folder}/repositories.json");
        Server.Json("/api/v1/account/can-i/applications/*", """{"value":"yes"}""");
        return this;
    }

    public ArgoCdWorld WithList(params string[] applications)
    {
        Server.Json(List, ListOf(applications));
        return this;
    }

    /// <summary>Moves the clock on by so many seconds.</summary>
    public Action Pass(double seconds) => () => Time.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>Moves the clock on while the stream keeps alive.</summary>
    public Action Beat(RecordedStream stream) => () =>
    {
        stream.KeepAlive();
        Time.Advance(TimeSpan.FromSeconds(5));
    };

    public static string ListOf(params string[] applications) =>
        $$$"""{"metadata":{"resourceVersion":"100"},"items":[{{{string.Join(',', applications)}}}]}""";

    /// <summary>A small application of project cases.</summary>
    public static string App(string name, long version, string sync = "Synced") => new JsonObject
    {
        ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "argocd", ["uid"] = $"uid-{name}", ["resourceVersion"] = $"{version}" },
        ["spec"] = new JsonObject { ["project"] = "cases", ["source"] = new JsonObject { ["repoURL"] = "https://git.example/x.git", ["path"] = name }, ["destination"] = new JsonObject { ["namespace"] = "cases" } },
        ["status"] = new JsonObject { ["sync"] = new JsonObject { ["status"] = sync } },
    }.ToJsonString();

    public static string Event(string type, string application) => $$$"""{"result":{"type":"{{{type}}}","application":{{{application}}}}}""";

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
