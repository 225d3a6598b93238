using DbDashboard.Core.Branches;
using DbDashboard.Core.Causes;
using DbDashboard.Core.Causes.Drifting;
using DbDashboard.Core.Causes.Gathering;
using DbDashboard.Core.Causes.Patches;
using DbDashboard.Core.Causes.Proving;
using DbDashboard.Core.Causes.Watching;
using DbDashboard.Core.Databases;
using DbDashboard.Core.Databases.Declarations;
using DbDashboard.Core.Databases.Lint.Gathering;
using DbDashboard.Core.Databases.Lint.Watching;
using DbDashboard.Core.Databases.Losses;
using DbDashboard.Core.Databases.Options;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Groups;
using DbDashboard.Core.Model;
using DbDashboard.Core.Model.Schemas;
using DbDashboard.Core.Rendering;
using DbDashboard.Core.Sources.ArgoCd;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.Sources.Kubernetes.Logs;
using DbDashboard.Core.Sources.Probes;
using DbDashboard.Core.State;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Core.WhatIf;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Sources, state and explanations, from the configuration as it stands when the host is built.</summary>
public static class SourcesRegistration
{
    public static void AddSources(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddArgoCdSources(configuration);
        services.AddSingleton(configuration.GetSection(DatabasesOptions.Section).Get<DatabasesOptions>() ?? new());
        services.AddKubernetes(configuration.GetSection(KubernetesOptions.Section).Get<KubernetesOptions>() ?? new());
        services.AddProbes(configuration.GetSection(ProbeOptions.Section).Get<List<ProbeOptions>>() ?? []);
        services.AddGit(configuration.GetSection("Git").Get<GitOptions>() ?? new());
        services.AddState(configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new());
        services.AddDeclarations();
        services.AddExplanations();
        services.AddHostedService<BackgroundParts>();
    }

    private static void AddKubernetes(this IServiceCollection services, KubernetesOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IWantedSchemas, SchemasOfDrift>();
        services.AddSingleton<IPodLogs, PodLogReader>();
        foreach (var cluster in options.Clusters)
        {
            services.AddSingleton<ISource>(provider => new KubernetesSource(cluster, DatabaseKinds.Watched, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IWantedSchemas>()));
        }
    }

    private static void AddProbes(this IServiceCollection services, List<ProbeOptions> probes)
    {
        foreach (var probe in probes)
        {
            services.AddSingleton<ISource>(provider => new ProbeSource(probe, provider.GetRequiredService<TimeProvider>()));
        }
    }

    private static void AddGit(this IServiceCollection services, GitOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => new GitSource(options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<GitSource>>()));
        services.AddSingleton<ISource>(provider => provider.GetRequiredService<GitSource>());
        services.AddSingleton<IGitMirrors>(provider => provider.GetRequiredService<GitSource>());
        services.AddSingleton<IGitReader, GitReader>();
        services.AddSingleton<NamedRepositories>();
        services.AddPart<NamedRepositories>((part, token) => part.RunAsync(token));
    }

    private static void AddState(this IServiceCollection services, DataOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<DatabaseHealthStore>();
        services.AddSingleton<DashboardDatabase>();
        services.AddSingleton<FirstSeenMemory>();
        services.AddSingleton<GroupMemory>();
        services.AddSingleton<TraceMemory>();
        services.AddSingleton<SnapshotStore>();
        services.AddSingleton<ObservationPump>();
        services.AddSingleton<FirstExplanations>();
        services.AddSingleton<RememberedState>();
        services.AddPart<RememberedState>((part, token) => part.RunAsync(token));
    }

    private static void AddExplanations(this IServiceCollection services)
    {
        services.AddSingleton<ExplanationStore>();
        services.AddSingleton<SelectionReader>();
        services.AddSingleton<FactsReader>();
        services.AddSingleton<ApplicationFileReader>();
        services.AddSingleton<DriftReader>();
        services.AddSingleton<RadarRepositories>();
        services.AddSingleton<BranchRadarReader>();
        services.AddSingleton<LintReader>();
        services.AddSingleton<LintStore>();
        services.AddSingleton<LintBookReader>();
        services.AddSingleton<LintWatch>();
        services.AddPart<LintWatch>((part, token) => part.RunAsync(token));
        services.AddSingleton<IKnownApplications, ApplicationsInSnapshot>();
        services.AddSingleton<IWhatIf, GitWhatIf>();
        services.AddSingleton<IAskedWhatIf, AskedWhatIf>();
        services.AddSingleton<SecondRendering>();
        services.AddSingleton(Explainer.Default);
        services.AddSingleton<ApplicationExplainer>();
        services.AddSingleton<IApplicationExplainer>(provider => provider.GetRequiredService<ApplicationExplainer>());
        services.AddSingleton<ExplanationService>();
        services.AddPart<ExplanationService>((part, token) => part.RunAsync(token));
    }

    private static void AddDeclarations(this IServiceCollection services)
    {
        services.AddSingleton<DeclarationStore>();
        services.AddSingleton<DeclarationReader>();
        services.AddSingleton<DeclarationWatch>();
        services.AddPart<DeclarationWatch>((part, token) => part.RunAsync(token));
        services.AddSingleton<TraceStore>();
        services.AddSingleton<TraceWatch>();
        services.AddSingleton<BringBackReader>();
        services.AddSingleton<OptionsReader>();
        services.AddPart<TraceWatch>((part, token) => part.RunAsync(token));
    }

    private static void AddPart<T>(this IServiceCollection services, Func<T, CancellationToken, Task> run)
        where T : notnull =>
        services.AddSingleton(provider => new BackgroundPart(typeof(T).Name, token => run(provider.GetRequiredService<T>(), token)));
}
