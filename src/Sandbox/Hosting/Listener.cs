using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DbDashboard.Sandbox.Hosting;

/// <summary>One Kestrel server on a loopback port, with one handler.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication application;

    private Listener(WebApplication application) => this.application = application;

    /// <summary>With the port, without a trailing slash.</summary>
    public string Url { get; private init; } = "";

    /// <param name="ready">What a request waits for before it is answered.</param>
    public static async Task<Listener> StartAsync(int port, Func<RequestDelegate> handler, Func<Task> ready, CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var server = builder.Build();
        RequestDelegate? made = null;
        server.Run(async context =>
        {
            await ready();
            await (made ??= handler())(context);
        });
        await server.StartAsync(cancel);
        var url = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Listener(server) { Url = url };
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
