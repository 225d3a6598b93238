using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Freezing;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Actions.Verifying;
using DbDashboard.Core.Causes.Overrides;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Overrides;

/// <summary>What is other than it should be on purpose, and what is left open: for this shift and the next.</summary>
/// <param name="Leases">In the order of their ends.</param>
/// <param name="Found">Overrides that nobody has a lease for.</param>
/// <param name="Off">Every application whose auto-sync is off, with how far its soak is.</param>
/// <param name="Said">What people said of groups and still holds.</param>
/// <param name="Unknown">What cannot be said now, one sentence each.</param>
/// <param name="IsStarting">Nothing was read yet.</param>
public sealed record OverridesView(
    FreezeState Freeze,
    EquatableList<LeaseLine> Leases,
    EquatableList<FoundLine> Found,
    EquatableList<OffLine> Off,
    EquatableList<SaidLine> Said,
    EquatableList<OpenEnd> Unverified,
    EquatableList<string> Unknown,
    bool IsStarting)
{
    public bool IsNothing => Leases.Count + Found.Count + Off.Count + Said.Count + Unverified.Count == 0;

    /// <summary><c>2 leases, 1 of them over · 3 without a lease · 4 with auto-sync off</c>.</summary>
    public string Summary => IsNothing ? "Nothing is overridden and nothing is left open" : string.Join(" · ", Parts());

    private IEnumerable<string> Parts()
    {
        var over = Leases.Items.Count(lease => lease.State == LeaseState.Over);
        if (Leases.Count > 0)
        {
            yield return Count(Leases.Count, "lease") + (over == 0 ? "" : over == Leases.Count ? ", over" : $", {over} over");
        }

        if (Found.Count > 0)
        {
            yield return $"{Found.Count} without a lease";
        }

        if (Off.Count > 0)
        {
            yield return $"{Off.Count} with auto-sync off";
        }

        if (Said.Count > 0)
        {
            yield return $"{Said.Count} taken or snoozed";
        }

        if (Unverified.Count > 0)
        {
            yield return $"{Unverified.Count} not verified";
        }
    }

    private static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";
}

/// <param name="Left"><c>3 h 59 min left</c>, <c>over for 12 min</c>.</param>
public sealed record LeaseLine(Lease Lease, LeaseState State, string Left)
{
    public LeaseKey Key => Lease.Key;
}

/// <param name="Since">Null when nothing says.</param>
/// <param name="By">Null when nothing says.</param>
public sealed record FoundLine(LeaseKey Key, string Sentence, string? By, DateTimeOffset? Since, string Evidence);

/// <summary>An application whose auto-sync is off.</summary>
/// <param name="Why">What says that it is off, in one sentence.</param>
/// <param name="IsHeldByHand">Neither a lease nor Git says why it is off.</param>
/// <param name="Soak">Null while the watch has not looked.</param>
public sealed record OffLine(ApplicationKey Key, string Why, bool IsHeldByHand, SoakLine? Soak);

/// <param name="Percent">0 to 100.</param>
/// <param name="Words"><c>3 h 10 min of 24 h</c>.</param>
/// <param name="Gaps">The open one first, then newest first.</param>
/// <param name="Shortened">Who let it be shorter and why; null when nobody did.</param>
public sealed record SoakLine(int Percent, string Words, bool IsEarned, bool IsInGap, DateTimeOffset? EarnedAt, TimeSpan Needed, EquatableList<string> Gaps, string? Shortened);

/// <param name="Sentence">Who said what until when.</param>
public sealed record SaidLine(string Id, string Title, string Sentence, string Note);
