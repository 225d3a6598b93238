namespace DbDashboard.Core.Sources.Kubernetes;

/// <summary>The settings of a cluster cannot be used; the message says which and why.</summary>
public sealed class ConnectionSettingsException(string message, Exception? inner = null) : Exception(message, inner);
