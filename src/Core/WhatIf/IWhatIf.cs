using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>Computes from Git and the live set, without asking Argo CD, what a scenario would do to one application and, through child Applications, to others.</summary>
public interface IWhatIf
{
    /// <summary>Never throws but for cancellation: what cannot be computed is a result with Known = false and the reason.</summary>
    Task<WhatIfResult> ComputeAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken);
}
