namespace DbDashboard.Core.Actions;

/// <summary>One guard, one file. Pure; asked when the plan is made and again when it is carried out. Found by assembly scan.</summary>
public interface IGuard
{
    GuardDescription Description { get; }

    /// <summary>Null when the guard has nothing to say of this action.</summary>
    Verdict? Judge(GuardFacts facts);
}

/// <param name="Id">Public and stable: the audit names it.</param>
/// <param name="Title">What it looks at, a few words: <c>Sync window</c>.</param>
/// <param name="Order">Where it stands in the checklist.</param>
/// <param name="HoldsForBrakes">Most do not: a brake is not stopped by a freeze, a window, a cool-down or stale facts.</param>
public sealed record GuardDescription(string Id, string Title, int Order, bool HoldsForBrakes = false);
