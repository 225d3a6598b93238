namespace DbDashboard.Core.Model;

public sealed record OwnerReference(string Kind, string Name, string Uid, bool Controller);

/// <summary>One entry of managedFields, reduced.</summary>
/// <param name="Manager">The tool that wrote: <c>argocd-controller</c>, <c>kubectl-edit</c>, an operator.</param>
/// <param name="Operation">Apply or Update.</param>
/// <param name="Paths">Field paths as JSON pointers (<c>/spec/replicas</c>); list items by key are written as Kubernetes' own <c>k:{…}</c> segment.</param>
public sealed record FieldManager(string Manager, string Operation, DateTimeOffset? At, string? Subresource, EquatableList<string> Paths);
