namespace DbDashboard.Sandbox.Control;

public enum Service
{
    ArgoCd,
    Kubernetes,
    Git,
}
