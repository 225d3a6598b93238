using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Planning;

namespace DbDashboard.Core.Actions.Executing;

/// <summary>Whether a person gave what the plan asks for.</summary>
internal static class ConfirmationCheck
{
    /// <returns>What is missing and what to do, in one sentence; null when nothing is.</returns>
    public static string? Of(Confirmation needed, Confirmed given) => ReasonCheck.Problem(needed, given.Reason) ?? TypedCheck.Problem(needed, given) ?? LeaseCheck.Problem(given.Lease)?.Sentence;

    public static Confirmed Cleaned(Confirmed given) => given with { Reason = (given.Reason ?? "").Trim() };
}
