using DbDashboard.Core.Databases;
using DbDashboard.Core.Model;
using DbDashboard.Core.Sources.ArgoCd;
using DbDashboard.Core.Sources.Git;
using DbDashboard.Core.Sources.Kubernetes;

namespace DbDashboard.Dashboard.Composition;

/// <summary><c>--check</c>: what is configured and what each source answers, in plain text.</summary>
public static class Check
{
    /// <summary>The exit status: 0 when everything that is configured answers, else 1.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var argoCd = await ArgoCdAsync(services, output, cancellationToken);
        var clusters = await KubernetesAsync(services, output, cancellationToken);
        var git = services.GetRequiredService<GitOptions>();
        await output.WriteLineAsync($"Git: hosts {(git.AllowedHosts.Count == 0 ? "that Argo CD lists" : string.Join(", ", git.AllowedHosts))}, "
            + $"{git.Credentials.Count} credentials, mirrors in {git.CacheDirectory}, looked at every {git.PollSeconds} s");
        return argoCd && clusters ? 0 : 1;
    }

    private static async Task<bool> ArgoCdAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var good = true;
        foreach (var answer in await services.GetRequiredService<ArgoCdProbe>().ProbeAsync(cancellationToken))
        {
            good &= answer.Answers;
            await output.WriteLineAsync(answer is { Answers: true, Instance: { } instance }
                ? $"Argo CD {answer.Name} ({answer.Url}): answers, version {instance.Version}, as {instance.UserName}, {answer.Applications} applications"
                : $"Argo CD {answer.Name} ({answer.Url}): DOES NOT ANSWER: {answer.Why}");
            foreach (var (right, word) in answer.Instance?.Rights ?? [])
            {
                await output.WriteLineAsync($"  {right}: {word}");
            }
        }

        return good;
    }

    private static async Task<bool> KubernetesAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var good = true;
        foreach (var cluster in services.GetRequiredService<KubernetesOptions>().Clusters)
        {
            var answer = await ClusterProbe.ReadAsync(cluster, DatabaseKinds.Watched, services.GetRequiredService<TimeProvider>(), cancellationToken);
            good &= answer.Answers;
            await output.WriteLineAsync($"Kubernetes {answer.Cluster}: {answer.Text}");
            foreach (var kind in answer.Coverage.Items.Where(DatabaseKinds.IsWorthTelling))
            {
                await output.WriteLineAsync($"  {kind.Kind}{(kind.Namespace is null ? "" : $" in {kind.Namespace}")}: {Word(kind)}");
            }
        }

        return good;
    }

    private static string Word(KindCoverage coverage) => coverage.State switch
    {
        KindCoverageState.Watched => "can be watched",
        KindCoverageState.NotInstalled => "not installed",
        KindCoverageState.Forbidden => "cannot see: " + coverage.Why,
        _ => coverage.Why ?? "unknown",
    };
}
