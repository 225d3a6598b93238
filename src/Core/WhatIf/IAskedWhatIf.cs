using DbDashboard.Core.Model;

namespace DbDashboard.Core.WhatIf;

/// <summary>The same as <see cref="IWhatIf"/> for sources that other tools render: Argo CD is asked what they come to, on demand only.</summary>
public interface IAskedWhatIf
{
    /// <summary>Argo CD renders one at a time an instance; what it said of a commit is kept for a while. Never throws but for cancellation.</summary>
    Task<WhatIfResult> AskAsync(Application application, ApplicationDetails details, WhatIfScenario scenario, CancellationToken cancellationToken);
}
