using DbDashboard.Core.Model;

namespace DbDashboard.Core.Databases.Verdicts;

/// <summary>What Kubernetes or an operator wrote about a database or one of its children within the last hour.</summary>
/// <param name="Count">How often it was said; at least 1.</param>
/// <param name="LastAt">When it was said last; null when it does not tell.</param>
/// <param name="Component">Who says it: <c>postgres-operator</c>, <c>kubelet</c>; empty when it does not tell.</param>
public sealed record DatabaseEvent(ResourceKey About, bool IsWarning, string Reason, string Message, int Count, DateTimeOffset? LastAt, string Component);
