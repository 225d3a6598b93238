namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>One change of the store, in order of versions.</summary>
/// <param name="Kind">ADDED, MODIFIED or DELETED.</param>
public sealed record StoreChange(string Kind, StoredObject Object, StoredObject? Before);
