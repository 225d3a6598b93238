using DbDashboard.Dashboard.Composition;
using DbDashboard.Dashboard.Security;
using DbDashboard.Sandbox;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

if (args is [LintCommand.Word, .. var asked])
{
    return await LintCommand.RunAsync(asked, Console.Out, Console.Error);
}

// A switch without a value would take the next argument for its value.
var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument != "--check")]);
if (string.IsNullOrWhiteSpace(builder.Configuration["Urls"]))
{
    builder.Configuration["Urls"] = LoopbackOnly.DefaultUrl;
}

if (ConfigurationFaults.Of(builder.Configuration) is { Count: > 0 } faults)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
    return 2;
}

// Without an Argo CD the built-in sandbox stands in: from here on nothing knows the difference. It builds its world while the host is built.
await using var sandbox = builder.Configuration.GetSection("ArgoCd:Instances").GetChildren().Any() ? null : await BeginSandboxAsync();
// From a checkout the components' style sheets and scripts stand in the package folder; a published folder has its own copies.
builder.WebHost.UseStaticWebAssets();
builder.AddDashboard();
await using var app = builder.Build();
if (args.Contains("--check"))
{
    await (sandbox?.Standing ?? Task.CompletedTask);
    return await Check.RunAsync(app.Services, Console.Out, CancellationToken.None);
}

app.UseDashboard();
try
{
    await app.StartAsync();
}
catch (UnsafeStartException unsafeStart)
{
    await Console.Error.WriteLineAsync(unsafeStart.Message);
    return 2;
}

Console.WriteLine($"DbDashboard: {WhereItListens()} shows {(sandbox is null ? WhatItShows() : "the built-in sandbox, a simulated platform (configure ArgoCd:Instances to see your own)")}");
if (await OpenAccess.FirstLinkAsync(app.Services, WhereItListens()) is { } link)
{
    Console.WriteLine($"Nobody can sign in yet. Set the first admin's password, once and within a day: {link}");
}

// A story that cannot be told ends the dashboard; until it is told, the sandbox lets the sources wait.
await (sandbox?.Standing ?? Task.CompletedTask);
await app.WaitForShutdownAsync();
return 0;

string WhereItListens() => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? app.Configuration["Urls"]!;

string WhatItShows() => "Argo CD " + string.Join(", ", app.Configuration.GetSection("ArgoCd:Instances").GetChildren().Select(i => i["Name"]));

// The sandbox builds hosts of its own; without this flow a test host that waits for ours would take one of them.
async Task<SandboxServer> BeginSandboxAsync()
{
    Task<SandboxServer> starting;
    using (ExecutionContext.SuppressFlow())
    {
        starting = Task.Run(() => SandboxServer.BeginAsync(builder.Configuration.GetSection("Sandbox").Get<SandboxOptions>() ?? new(), TimeProvider.System));
    }

    var started = await starting;
    builder.Configuration["ArgoCd:Instances:0:Name"] = "sandbox";
    builder.Configuration["ArgoCd:Instances:0:Url"] = started.ArgoCdUrl;
    builder.Configuration["ArgoCd:Instances:0:Token"] = started.Token;
    builder.Configuration["Kubernetes:Clusters:0:Name"] = "in-cluster";
    builder.Configuration["Kubernetes:Clusters:0:Server"] = started.KubernetesUrl;
    builder.Configuration["Kubernetes:Clusters:0:Token"] = started.Token;
    builder.Configuration["Git:AllowedHosts:0"] = started.GitUrl;
    builder.Configuration["Databases:EndState"] ??= EndState.Yaml;
    return started;
}
