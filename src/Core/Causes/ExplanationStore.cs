using DbDashboard.Core.State;

namespace DbDashboard.Core.Causes;

/// <summary>The one cell that the pages watch.</summary>
public sealed class ExplanationStore() : LatestValue<ExplainedSnapshot>(ExplainedSnapshot.Empty);
