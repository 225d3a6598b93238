using DbDashboard.Core.Model;

namespace DbDashboard.Core.Sources.ArgoCd;

/// <summary>What one instance answered when asked once.</summary>
/// <param name="Answers">False: <paramref name="Why"/> says what to do.</param>
/// <param name="Applications">How many applications the token sees.</param>
public sealed record ArgoCdProbeResult(string Name, string Url, bool Answers, int Applications, ArgoCdInstance? Instance, string? Why);

/// <summary>Asks every configured instance once: what it is and what our token may do there.</summary>
public sealed class ArgoCdProbe(IEnumerable<ArgoCdEndpoint> endpoints, TimeProvider time)
{
    /// <summary>Never throws but for cancellation; in the order of the configuration.</summary>
    public async Task<IReadOnlyList<ArgoCdProbeResult>> ProbeAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(endpoints.Select(endpoint => ProbeAsync(endpoint, cancellationToken)));

    private async Task<ArgoCdProbeResult> ProbeAsync(ArgoCdEndpoint endpoint, CancellationToken cancellationToken)
    {
        try
        {
            var life = new ProofOfLife(time);
            var list = await new ApplicationListReader(endpoint, life, time).ReadAsync(cancellationToken);
            var held = new HeldApplications(life, time);
            held.Replace(list.Applications, list.ResourceVersion);
            var instance = await new InstanceReader(endpoint, time).ReadAsync(held.OneOfEachProject(), cancellationToken);
            return new(endpoint.Name, endpoint.Url, true, list.Applications.Count, instance, null);
        }
        catch (RefusedException e)
        {
            return new(endpoint.Name, endpoint.Url, false, 0, null, Advice.For(endpoint, e.Refusal));
        }
    }
}
