namespace DbDashboard.Core.Causes;

/// <summary>Blocks of the decision order; a rule adds a small number to its block.</summary>
public static class DecisionOrder
{
    public const int Deleting = 100;
    public const int OperationRunning = 200;
    public const int SpecInvalid = 300;
    public const int CannotRender = 400;
    public const int CannotCompare = 500;
    public const int Stale = 600;
    public const int OperationFailedOnComparedRevision = 650;
    public const int OutOfSync = 700;
    public const int NothingActs = 800;
    public const int LastOperation = 900;
    public const int Warnings = 1000;
    public const int Danger = 1100;
    public const int Unseen = 1200;
}
