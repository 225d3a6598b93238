using DbDashboard.Core.Actions.Soaks;
using DbDashboard.Core.Databases.EndState;
using DbDashboard.Core.Sources.ArgoCd;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.Sources.Kubernetes;
using DbDashboard.Core.Sources.Probes;
using DbDashboard.Core.State.Persistence;
using DbDashboard.Dashboard.Security;

namespace DbDashboard.Dashboard.Composition;

/// <summary>Everything that is wrong with the configuration, each sentence with its key: said all at once, before anything starts.</summary>
public static class ConfigurationFaults
{
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        try
        {
            return [.. Listening(configuration), .. ArgoCd(configuration), .. Kubernetes(configuration), .. Git(configuration), .. Data(configuration), .. Databases(configuration), .. Soak(configuration)];
        }
        catch (InvalidOperationException e)
        {
            // A value that is not of its type (PollSeconds: "often"): the binder names the key.
            return [$"{e.Message} {e.InnerException?.Message}".Trim()];
        }
    }

    private static IEnumerable<string> Listening(IConfiguration configuration)
    {
        var access = configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new();
        var hasLocalUser = configuration.GetSection(LocalUserOptions.Section).GetChildren().Any();
        var written = configuration.GetSection($"{AccessOptions.Section}:{nameof(AccessOptions.Roles)}").GetChildren().Count();

        // The binder leaves out in silence what it cannot read within a list: a rule that is not there must be said.
        return AccessFaults.Of(access, configuration["Urls"] ?? LoopbackOnly.DefaultUrl, hasLocalUser)
            .Concat(written == access.Roles.Length ? [] : [$"{AccessOptions.Section}:Roles: {written - access.Roles.Length} of {written} rules cannot be read: the role is Viewer, Operator, Promoter or Admin."]);
    }

    private static IEnumerable<string> ArgoCd(IConfiguration configuration) =>
        new ArgoCdOptionsValidator().Validate(null, configuration.GetSection(ArgoCdOptions.Section).Get<ArgoCdOptions>() ?? new()).Failures ?? [];

    private static IEnumerable<string> Kubernetes(IConfiguration configuration) =>
        KubernetesOptionsCheck.Problems(configuration.GetSection(KubernetesOptions.Section).Get<KubernetesOptions>() ?? new());

    private static IEnumerable<string> Git(IConfiguration configuration) =>
        GitOptionsCheck.Faults(configuration.GetSection("Git").Get<GitOptions>() ?? new());

    private static IEnumerable<string> Databases(IConfiguration configuration)
    {
        var clusters = (configuration.GetSection(KubernetesOptions.Section).Get<KubernetesOptions>() ?? new()).Clusters.Select(cluster => cluster.Name).ToList();
        return EndState(configuration).Concat(ProbeOptionsCheck.Problems(configuration.GetSection(ProbeOptions.Section).Get<List<ProbeOptions>>() ?? [], clusters));
    }

    private static IEnumerable<string> EndState(IConfiguration configuration)
    {
        try
        {
            _ = (configuration.GetSection(DatabasesOptions.Section).Get<DatabasesOptions>() ?? new()).Wanted();
            return [];
        }
        catch (EndStateException fault)
        {
            return [fault.Message];
        }
    }

    private static IEnumerable<string> Soak(IConfiguration configuration) =>
        (configuration.GetSection(SoakOptions.Section).Get<SoakOptions>() ?? new()).Problems();

    private static IEnumerable<string> Data(IConfiguration configuration) =>
        DataOptionsCheck.Problems(configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new());
}
