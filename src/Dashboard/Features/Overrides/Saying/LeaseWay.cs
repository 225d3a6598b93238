namespace DbDashboard.Dashboard.Features.Overrides.Saying;

/// <summary>What is done with a lease.</summary>
public enum LeaseWay
{
    Adopt,
    Extend,
    End,
}

/// <summary>How long a lease may last, to choose from.</summary>
public static class LeaseTimes
{
    public static readonly (int Hours, string Word)[] All = [(1, "1 h"), (4, "4 h"), (8, "8 h"), (24, "24 h"), (72, "3 d"), (168, "7 d")];
}
