namespace DbDashboard.Sandbox.Kubernetes;

/// <summary>Who writes: the field manager's name, and the subresource that it writes through ("" for the object itself).</summary>
public sealed record Writer(string Name, string Subresource = "");
