namespace DbDashboard.Core.Causes;

/// <summary>How urgent: red, amber, blue, grey on the page.</summary>
public enum Severity
{
    Info,
    Waiting,
    Broken,
    DataAtRisk,
}
