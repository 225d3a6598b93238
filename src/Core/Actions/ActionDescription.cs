namespace DbDashboard.Core.Actions;

/// <param name="Id">Public and stable: REST, audit and remedies name it.</param>
/// <param name="Title">On buttons and dialog titles, before the application's name: <c>Sync</c>.</param>
/// <param name="Right">What Argo CD is asked with can-i: <c>sync</c>, <c>update</c> or <c>get</c>.</param>
/// <param name="Role">The least role.</param>
/// <param name="IsBrake">It stops something: one press and a reason, and only the guards that hold for brakes.</param>
public sealed record ActionDescription(string Id, string Title, string Right, Role Role, Risk Risk, bool IsBrake = false);

/// <summary>How much a confirmation asks for.</summary>
public enum Risk
{
    /// <summary>One press.</summary>
    Low,

    /// <summary>A press and a reason.</summary>
    Medium,

    /// <summary>A reason, and the variable part typed.</summary>
    High,
}
