using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd.Details;
using DbDashboard.Core.Sources.ArgoCd.Http;
using DbDashboard.Core.Sources.ArgoCd.Writes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Refit;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>Registers the configured Argo CD instances: an <see cref="ISource"/> each, and one reader of details.</summary>
public static class ArgoCdRegistration
{
    /// <param name="configuration">The whole configuration; the section <c>ArgoCd</c> is read now, and checked when the host starts.</param>
    public static IServiceCollection AddArgoCdSources(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ArgoCdOptions.Section);
        services.AddOptions<ArgoCdOptions>().Bind(section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ArgoCdOptions>, ArgoCdOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        var options = section.Get<ArgoCdOptions>() ?? new();
        if (new ArgoCdOptionsValidator().Validate(null, options).Succeeded)
        {
            for (var index = 0; index < options.Instances.Count; index++)
            {
                AddInstance(services, options.Instances[index], $"{ArgoCdOptions.Section}:Instances:{index}");
            }
        }

        services.TryAddSingleton<ArgoCdDetailsReader>();
        services.TryAddSingleton<IApplicationDetailsReader>(provider => provider.GetRequiredService<ArgoCdDetailsReader>());
        services.TryAddSingleton<IArgoCdRenders>(provider => provider.GetRequiredService<ArgoCdDetailsReader>());
        services.TryAddSingleton<IArgoCdWrites, ArgoCdWrites>();
        services.TryAddSingleton<ArgoCdProbe>();
        return services;
    }

    private static void AddInstance(IServiceCollection services, ArgoCdInstanceOptions options, string key)
    {
        var token = new BearerToken(options);
        var reads = Prepare(services.AddKeyedRefitGeneratedClient<IArgoCdApi>(options.Name, settings: null, $"Argo CD {options.Name}"), options, ArgoCdHttp.Reuse);
        reads.AddResilienceHandler("reads", (pipeline, context) => ArgoCdHttp.Retry(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        reads.AddHttpMessageHandler(() => new BearerTokenHandler(token));
        var writes = Prepare(services.AddKeyedRefitGeneratedClient<IArgoCdWriteApi>(options.Name, settings: null, $"Argo CD {options.Name} writes"), options, TimeSpan.Zero);
        writes.AddHttpMessageHandler(() => new SentOnceHandler());
        writes.AddHttpMessageHandler(() => new BearerTokenHandler(token, isForWrites: true));

        services.AddSingleton(provider => new ArgoCdEndpoint(
            options.Name,
            options.Url,
            key,
            options.TokenFile,
            provider.GetRequiredKeyedService<IArgoCdApi>(options.Name),
            provider.GetRequiredKeyedService<IArgoCdWriteApi>(options.Name)));
        services.AddSingleton<ISource>(provider => new ArgoCdSource(
            provider.GetServices<ArgoCdEndpoint>().Single(endpoint => endpoint.Name == options.Name),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ArgoCdSource>>()));
    }

    private static IHttpClientBuilder Prepare(IHttpClientBuilder http, ArgoCdInstanceOptions options, TimeSpan reuse) => http
        .ConfigureHttpClient(client => ArgoCdHttp.Configure(client, options))
        .ConfigurePrimaryHttpMessageHandler(() => ArgoCdHttp.Transport(options, reuse))
        .RemoveAllLoggers()
        .AddHttpMessageHandler(() => new ExactContentTypeHandler());
}
