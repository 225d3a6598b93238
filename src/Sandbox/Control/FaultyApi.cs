namespace DbDashboard.Sandbox.Control;

/// <summary>Which of the sandbox's servers makes a mistake.</summary>
public enum FaultyApi
{
    ArgoCd,
    Kubernetes,
    Git,
}
