using DbDashboard.Core.Groups;

namespace DbDashboard.Dashboard.Features.Triage.Claims;

/// <summary>What somebody said of a group, as it is shown.</summary>
public sealed record ClaimView(GroupClaim Claim, ClaimState State, string Sentence)
{
    /// <summary>Null when nothing is said that still holds.</summary>
    public static ClaimView? Of(CauseGroup group, GroupBook book, DateTimeOffset now)
    {
        if (book.Claims.GetValueOrDefault(group.Id) is not { } claim)
        {
            return null;
        }

        var record = book.Open.GetValueOrDefault(group.Id);
        var state = claim.StateFor(group.Urgency, group.Total, record?.GrewAt, now);
        return state == ClaimState.Over ? null : new(claim, state, SentenceOf(claim, state, group));
    }

    private static string SentenceOf(GroupClaim claim, ClaimState state, CauseGroup group) => state switch
    {
        ClaimState.Taken => $"{claim.Owner} has it until {GroupWords.Time(claim.Until)}.",
        ClaimState.Quiet => $"Snoozed by {claim.Owner} until {GroupWords.Time(claim.Until)}.",
        ClaimState.Marked => $"Snoozed by {claim.Owner} until {GroupWords.Time(claim.Until)}, and shown all the same: data could be lost.",
        _ => $"Snoozed by {claim.Owner} until {GroupWords.Time(claim.Until)}, and back: {WhyBack(claim, group)}.",
    };

    private static string WhyBack(GroupClaim claim, CauseGroup group) =>
        group.Urgency > claim.Urgency ? "it got worse"
        : group.Total > claim.Total ? $"it had {claim.Total} {(claim.Total == 1 ? "application" : "applications")} then and has {group.Total} now"
        : "it took in a further application or got worse since";
}
