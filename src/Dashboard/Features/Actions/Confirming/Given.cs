using DbDashboard.Core.Actions;
using DbDashboard.Core.Actions.Leases;
using DbDashboard.Core.Model;

namespace DbDashboard.Dashboard.Features.Actions.Confirming;

/// <summary>What a person has filled in: the reason and the names, as they were typed.</summary>
public sealed class Given
{
    /// <summary>Longer than any name that Kubernetes or Git allows; what is longer is cut.</summary>
    public const int LongestName = 1_000;

    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    public string Reason { get; private set; } = "";

    /// <summary>How long the lease of an override lasts.</summary>
    public int LeaseHours { get; set; } = (int)Lease.Usual.TotalHours;

    public string Ticket { get; set; } = "";

    public string Typed(string name) => typed.GetValueOrDefault(name, "");

    public void Type(string name, string? text) => typed[name] = Cut(text ?? "", LongestName);

    public void Say(string? reason) => Reason = Cut(reason ?? "", Confirmation.LongestReason);

    /// <summary>Names are typed for one plan; the reason stays for the next.</summary>
    public void ForNewPlan() => typed.Clear();

    /// <summary>What is still missing, in words; null when nothing is.</summary>
    public string? Missing(Confirmation asked)
    {
        var names = asked.Typed.Items.Count(name => Typed(name) != name);
        var reason = asked.ReasonRequired && Reason.Trim().Length < Confirmation.ShortestReason;
        return (names, reason) switch
        {
            (0, false) => null,
            (0, true) => "A reason is needed.",
            (1, false) => "1 name is still to be typed.",
            (_, false) => $"{names} names are still to be typed.",
            (1, true) => "1 name and a reason are still needed.",
            _ => $"{names} names and a reason are still needed.",
        };
    }

    /// <param name="lease">What the press makes; null when it makes no override.</param>
    public Confirmed ToConfirmed(Confirmation asked, LeaseOffer? lease = null) =>
        new(Reason.Trim(), asked.Typed.Items.Select(Typed).ToEquatableList(), lease is null ? null : new(TimeSpan.FromHours(LeaseHours), Cut(Ticket, LeaseCheck.LongestTicket)));

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;
}
