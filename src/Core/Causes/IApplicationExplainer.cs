using DbDashboard.Core.Model;

namespace DbDashboard.Core.Causes;

/// <summary>Explains one application now, with all facts (details, Git) read as they are.</summary>
public interface IApplicationExplainer
{
    /// <summary>Null when there is no such application in the snapshot.</summary>
    Task<Explanation?> ExplainAsync(ApplicationKey key, CancellationToken cancellationToken);
}
